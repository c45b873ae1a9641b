package io.dateline.solr;

import io.dateline.solr.update.NewsConfig;
import io.dateline.solr.update.ProcessorMaker;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.core.CloseHook;
import org.apache.solr.core.SolrCore;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.SolrQueryResponse;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.update.processor.UpdateRequestProcessor;
import org.apache.solr.update.processor.UpdateRequestProcessorFactory;
import org.apache.solr.util.plugin.SolrCoreAware;

/**
 * Gives each news article that is indexed its publication date, source, byline, date line and the
 * people, organisations and places it names. Thread-safe.
 *
 * <p>Installed without touching a file, by one POST to {@code /solr/COLLECTION/config}:
 *
 * <pre class="prettyprint">
 * {
 *   "add-updateprocessor": {
 *     "name": "dateline",
 *     "class": "io.dateline.solr.NewsUpdateProcessorFactory"
 *   },
 *   "add-initparams": {
 *     "name": "dateline", "path": "/update/**", "defaults": {"processor": "dateline"}
 *   },
 *   "add-requesthandler": {
 *     "name": "/dateline/analyze", "class": "io.dateline.solr.NewsAnalyzeHandler"
 *   }
 * }</pre>
 *
 * <p>In a solrconfig.xml of one's own, with every parameter at its default (field lists shortened):
 *
 * <pre class="prettyprint">
 * &lt;updateRequestProcessorChain name="news" default="true"&gt;
 *   &lt;processor class="io.dateline.solr.NewsUpdateProcessorFactory"&gt;
 *     &lt;!-- Where to look, in order; * stands for any characters; case does not matter and
 *          : . - count as _ --&gt;
 *     &lt;str name="text.fields"&gt;content, body, text, article, ..., *_txt, *_txt_*, *_t&lt;/str&gt;
 *     &lt;str name="headline.fields"&gt;headline, headline_*, title, title_*, ...&lt;/str&gt;
 *     &lt;str name="published.fields"&gt;published, published_*, pubdate*, ..., date&lt;/str&gt;
 *     &lt;str name="source.fields"&gt;source, source_*, agency, ..., *dateline_source&lt;/str&gt;
 *     &lt;str name="publisher.fields"&gt;publisher, publisher_*, *og_site_name, ...&lt;/str&gt;
 *     &lt;str name="byline.fields"&gt;byline, byline_*, author, ..., *dc_creator&lt;/str&gt;
 *     &lt;str name="language.fields"&gt;language, language_*, lang, ...&lt;/str&gt;
 *     &lt;!-- Whose names the fields below have that are not named here: default, blacklight
 *          (and Samvera), drupal, typo3, vufind; auto takes those that fit the schema --&gt;
 *     &lt;str name="schema"&gt;auto&lt;/str&gt;
 *     &lt;!-- What to write where; empty leaves an output out --&gt;
 *     &lt;str name="field.published"&gt;article_published_dt&lt;/str&gt;
 *     &lt;str name="field.source"&gt;article_source_ss&lt;/str&gt;
 *     &lt;str name="field.byline"&gt;article_byline_ss&lt;/str&gt;
 *     &lt;str name="field.dateline"&gt;dateline_s&lt;/str&gt;
 *     &lt;str name="field.dateline_place"&gt;dateline_place_ss&lt;/str&gt;
 *     &lt;str name="field.dateline_point"&gt;dateline_p&lt;/str&gt;
 *     &lt;str name="field.person"&gt;entity_person_ss&lt;/str&gt;
 *     &lt;str name="field.organization"&gt;entity_organization_ss&lt;/str&gt;
 *     &lt;str name="field.location"&gt;entity_location_ss&lt;/str&gt;
 *     &lt;str name="field.country"&gt;entity_country_ss&lt;/str&gt;
 *     &lt;str name="field.status"&gt;dateline_status_s&lt;/str&gt;
 *     &lt;!-- Off until they name a field: headline, last change, embargo, expiry
 *          and the desk's status (UPDATE 2) as the article states them; what the
 *          article is mostly about; nationalities named; salience and number of mentions as
 *          payloads (a *_dpf and a *_dpi field); all names with offsets as JSON (stored only) --&gt;
 *     &lt;str name="field.headline"&gt;&lt;/str&gt;
 *     &lt;str name="field.modified"&gt;&lt;/str&gt;
 *     &lt;str name="field.embargoed"&gt;&lt;/str&gt;
 *     &lt;str name="field.expires"&gt;&lt;/str&gt;
 *     &lt;str name="field.desk_status"&gt;&lt;/str&gt;
 *     &lt;str name="field.main_person"&gt;&lt;/str&gt;
 *     &lt;str name="field.main_organization"&gt;&lt;/str&gt;
 *     &lt;str name="field.main_location"&gt;&lt;/str&gt;
 *     &lt;str name="field.nationality"&gt;&lt;/str&gt;
 *     &lt;str name="field.salience"&gt;&lt;/str&gt;
 *     &lt;str name="field.count"&gt;&lt;/str&gt;
 *     &lt;str name="field.mentions"&gt;&lt;/str&gt;
 *     &lt;!-- Files of the configset, parted by commas: one's own names as CSV (alias,canonical
 *          name,type,id; type is person, organization or location), and names that no field may
 *          hold, one a line; a core reload reads them again --&gt;
 *     &lt;str name="names.files"&gt;&lt;/str&gt;
 *     &lt;str name="deny.files"&gt;&lt;/str&gt;
 *     &lt;!-- A file of the configset as GeoNames has it for download (cities500.txt,
 *          allCountries.txt or a country's): places besides the shipped ones, for date lines and
 *          their coordinates and for the usual names of places --&gt;
 *     &lt;str name="names.geonames"&gt;&lt;/str&gt;
 *     &lt;!-- OpenNLP name models of one's own (formats 1.5 to 2.5), used for texts of the language
 *          that they were trained for; es-person.bin=person where a model gives its names no type;
 *          with models.shipped false an English one takes the place of ours --&gt;
 *     &lt;str name="models.files"&gt;&lt;/str&gt;
 *     &lt;bool name="models.shipped"&gt;true&lt;/bool&gt;
 *     &lt;!-- A model of OpenNLP's language detector, for texts without a language field --&gt;
 *     &lt;str name="language.model"&gt;&lt;/str&gt;
 *     &lt;!-- Bounds: UTF-16 units searched for names (1 to 100000000), mentions of names (1 to
 *          10000000), milliseconds (1 to 3600000), values per field (1 to 10000); where one was
 *          reached the status says partial: --&gt;
 *     &lt;int name="maxChars"&gt;1000000&lt;/int&gt;
 *     &lt;int name="maxMentions"&gt;20000&lt;/int&gt;
 *     &lt;int name="maxMillis"&gt;30000&lt;/int&gt;
 *     &lt;int name="maxValues"&gt;200&lt;/int&gt;
 *     &lt;!-- What becomes of a document that could not be read: index (as it came), skip-fields
 *          (with what could be read), reject (a 400 for it) --&gt;
 *     &lt;str name="onError"&gt;index&lt;/str&gt;
 *     &lt;!-- Whether a request of several documents is read by several threads: at most three more,
 *          for all requests of the node, and one less than it has processors. The documents are
 *          indexed in their order all the same. Never so behind a processor that has to know at
 *          once what became of a document (TolerantUpdateProcessor, or one of one's own) --&gt;
 *     &lt;bool name="readAhead"&gt;true&lt;/bool&gt;
 *   &lt;/processor&gt;
 *   &lt;processor class="solr.LogUpdateProcessorFactory"/&gt;
 *   &lt;processor class="solr.RunUpdateProcessorFactory"/&gt;
 * &lt;/updateRequestProcessorChain&gt;</pre>
 *
 * <p>An unknown parameter or a wrong value fails the core's load, and the Config API call, with the
 * parameter's name and value in the message. A document never fails unless {@code onError} says so:
 * what cannot be read is indexed as it came, and the status field says why. Atomic updates,
 * deletes, commits and child documents pass through untouched.
 */
public final class NewsUpdateProcessorFactory extends UpdateRequestProcessorFactory
    implements SolrCoreAware {

  private NewsConfig config = NewsConfig.defaults();
  private volatile ProcessorMaker maker;

  /** Called by Solr. */
  public NewsUpdateProcessorFactory() {}

  /**
   * Reads the configuration; loads nothing, for Solr also makes instances that it throws away.
   *
   * @throws SolrException if a parameter is unknown or its value is wrong
   */
  @Override
  public void init(NamedList<?> args) {
    try {
      List<Map.Entry<String, ?>> params = new ArrayList<>();
      args.iterator().forEachRemaining(params::add);
      config = NewsConfig.of(params);
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  private static SolrException wrong(IllegalArgumentException e) {
    return new SolrException(
        SolrException.ErrorCode.BAD_REQUEST, "NewsUpdateProcessorFactory: " + e.getMessage(), e);
  }

  /**
   * Loads models and lists.
   *
   * @throws SolrException if the jar is broken or a file that the configuration names is
   */
  @Override
  public void inform(SolrCore core) {
    maker(core);
  }

  @Override
  public UpdateRequestProcessor getInstance(
      SolrQueryRequest request, SolrQueryResponse response, UpdateRequestProcessor next) {
    return maker(request.getCore()).processor(request, this, next);
  }

  ProcessorMaker maker(SolrCore core) {
    ProcessorMaker made = maker;
    if (made == null) {
      synchronized (this) {
        made = maker;
        if (made == null) {
          made = load(core);
          maker = made;
        }
      }
    }
    return made;
  }

  private ProcessorMaker load(SolrCore core) {
    try {
      SchemaField key = core.getLatestSchema().getUniqueKeyField();
      if (key != null) {
        config.checkUniqueKey(key.getName());
      }
      ProcessorMaker made = new ProcessorMaker(config, core);
      core.addCloseHook(new LetGo(this));
      return made;
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    } catch (IOException e) {
      throw new SolrException(
          SolrException.ErrorCode.SERVER_ERROR,
          "Dateline's models could not be loaded, the jar is not whole: " + e.getMessage(),
          e);
    }
  }

  /**
   * Lets go of models and lists when a core closes. A core that was loaded again keeps, in Solr,
   * its first self until the node ends, and with that its processors; what they hold would be there
   * twice. Does not hold the factory itself: a package that is updated gives a core another one.
   */
  private static final class LetGo implements CloseHook {
    private final WeakReference<NewsUpdateProcessorFactory> factory;

    LetGo(NewsUpdateProcessorFactory factory) {
      this.factory = new WeakReference<>(factory);
    }

    @Override
    public void postClose(SolrCore core) {
      NewsUpdateProcessorFactory closed = factory.get();
      ProcessorMaker made = closed == null ? null : closed.maker;
      if (made != null) {
        made.close();
        closed.maker = null;
      }
    }
  }
}
