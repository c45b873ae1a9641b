package io.dateline.solr.update;

import org.apache.solr.schema.CopyField;
import org.apache.solr.schema.DateValueFieldType;
import org.apache.solr.schema.FieldType;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.schema.SpatialQueryable;
import org.apache.solr.schema.StrField;
import org.apache.solr.schema.TextField;

/**
 * Whether a field of a schema can take an output: a value that it cannot take would fail the update
 * of a document, and one that it drops would be taken for written.
 */
final class FieldCheck {

  private final IndexSchema schema;

  FieldCheck(IndexSchema schema) {
    this.schema = schema;
  }

  /**
   * Why a field does not take an output; empty when it does.
   *
   * @param asked whether the configuration names the field, so that a text field will do as well
   */
  String objection(Output output, String name, boolean asked) {
    SchemaField field = schema.getFieldOrNull(name);
    if (field == null) {
      return "no field or dynamic field \"" + name + "\"" + wanted(output);
    }
    if (name.equals(uniqueKey())) {
      return "\"" + name + "\" is the schema's unique key";
    }
    String problem = ofValues(output, field, asked);
    if (!problem.isEmpty()) {
      return "\"" + name + "\" " + problem + wanted(output);
    }
    for (CopyField copy : schema.getCopyFieldsList(name)) {
      problem = ofCopy(output, copy.getDestination());
      if (!problem.isEmpty()) {
        return "\""
            + name
            + "\" is copied to \""
            + copy.getDestination().getName()
            + "\", which "
            + problem;
      }
    }
    return "";
  }

  private String uniqueKey() {
    return schema.getUniqueKeyField() == null ? "" : schema.getUniqueKeyField().getName();
  }

  private static String ofValues(Output output, SchemaField field, boolean asked) {
    if (!field.stored() && !field.indexed() && !field.hasDocValues()) {
      return "keeps nothing that it is given";
    }
    if (output.isMany() && !field.multiValued()) {
      return "takes one value only";
    }
    boolean searchable = field.indexed() || field.hasDocValues();
    if (output.kind() == Output.Kind.WHOLE) {
      // Lucene refuses a term of more than 32,766 bytes, and with it the document.
      boolean whole = isString(field.getType()) && searchable;
      return whole || !isText(field.getType())
          ? "must be a text, or a string that is stored alone"
          : "";
    }
    if (!searchable) {
      return "can be neither searched nor counted";
    }
    FieldType type = field.getType();
    boolean fits =
        switch (output.kind()) {
          case DATE -> type instanceof DateValueFieldType;
          case POINT -> type instanceof SpatialQueryable || (asked && isString(type));
          default -> asked ? isText(type) : isString(type);
        };
    return fits ? "" : "is a " + type.getClass().getSimpleName();
  }

  /** What a copy gets is what the field gets; where it goes may take less. */
  private static String ofCopy(Output output, SchemaField to) {
    FieldType type = to.getType();
    if (output.isMany()
        && !to.multiValued()
        && (to.indexed() || to.stored() || to.hasDocValues())) {
      return "takes one value only";
    }
    boolean fits =
        isText(type)
            || (output.kind() == Output.Kind.DATE && type instanceof DateValueFieldType)
            || (output.kind() == Output.Kind.POINT && type instanceof SpatialQueryable)
            || !(to.indexed() || to.stored() || to.hasDocValues());
    return fits ? "" : "is a " + type.getClass().getSimpleName();
  }

  private static boolean isString(FieldType type) {
    return type instanceof StrField;
  }

  private static boolean isText(FieldType type) {
    return isString(type) || type instanceof TextField;
  }

  private static String wanted(Output output) {
    return "; due is "
        + switch (output.kind()) {
          case STRING -> "a string, indexed or with docValues";
          case STRINGS -> "a string, multiValued, indexed or with docValues";
          case DATE -> "a date, indexed or with docValues";
          case POINT -> "a location";
          case WHOLE -> "a text, or a string that is stored alone";
        };
  }
}
