package io.dateline.solr;

import static org.assertj.core.api.BDDAssertions.then;
import static org.assertj.core.api.BDDAssertions.thenThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.solr.SolrTestCaseJ4;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.core.CoreContainer.CoreLoadFailure;
import org.junit.After;
import org.junit.Test;

/** A wrong configuration fails when the core loads, and says what is wrong. */
public class WrongConfigurationTest extends SolrTestCaseJ4 {

  @After
  public void clear() {
    System.clearProperty("dateline.test.param");
    System.clearProperty("dateline.test.value");
    deleteCore();
  }

  private static void assertFails(String param, String value, String... messages) throws Exception {
    System.setProperty("dateline.test.param", param);
    System.setProperty("dateline.test.value", value);
    List<String> causes = new ArrayList<>();
    try {
      initCore("solrconfig.xml", "schema.xml");
    } catch (Exception e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        causes.add(String.valueOf(cause.getMessage()));
      }
    }
    if (h != null) {
      for (CoreLoadFailure failure : h.getCoreContainer().getCoreInitFailures().values()) {
        for (Throwable cause = failure.exception; cause != null; cause = cause.getCause()) {
          causes.add(String.valueOf(cause.getMessage()));
        }
      }
    }
    then(causes)
        .as("what the administrator reads")
        .anySatisfy(
            message ->
                then(message)
                    .contains("NewsUpdateProcessorFactory", param, "\"" + value + "\"")
                    .contains(messages));
  }

  @Test
  public void aNumberOutOfBounds() throws Exception {
    assertFails("maxValues", "0", "a whole number from 1 to 10000");
  }

  @Test
  public void noNumber() throws Exception {
    assertFails("maxChars", "lots", "a whole number from 1 to 100000000");
  }

  @Test
  public void anUnknownParameter() throws Exception {
    assertFails("text.feilds", "body_t", "unknown parameter", "text.fields");
  }

  @Test
  public void oneFieldForTwoOutputs() throws Exception {
    assertFails("field.person", "entity_location_ss", "field.location", "a field of its own");
  }

  @Test
  public void theUniqueKeyIsNotOurs() throws Exception {
    assertFails("field.dateline", "id", "the schema's unique key");
  }

  @Test
  public void noTextFields() throws Exception {
    assertFails("text.fields", " , ", "at least one field name");
  }

  @Test
  public void aListThatIsNotThere() throws Exception {
    assertFails("names.files", "nowhere.csv", "cannot be read from the configset");
  }

  @Test
  public void aListWithAMistake() throws Exception {
    assertFails(
        "names.files", "wrong-names.csv", "line 3", "\"authority\"", "person, organization");
  }

  @Test
  public void theConfigApisThrowAwayInstanceFailsInInit() {
    NamedList<Object> args = new NamedList<>();
    args.add("maxValues", "none");
    thenThrownBy(() -> new NewsUpdateProcessorFactory().init(args))
        .isInstanceOfSatisfying(SolrException.class, e -> then(e.code()).isEqualTo(400))
        .hasMessageContaining("\"maxValues\" = \"none\"");
  }
}
