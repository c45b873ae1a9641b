package io.dateline.solr.update;

import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.article.gazetteer.GeoNames;
import io.dateline.article.gazetteer.Places;
import io.dateline.entities.NewsOptions;
import io.dateline.entities.tagging.NameModel;
import io.dateline.entities.tagging.NameType;
import io.dateline.entities.text.Languages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a user brings along in the configset: lists, OpenNLP models. */
public final class OwnFiles {

  /** Opens a file of the configset. */
  public interface Opener {
    /** Opens a file by its name in the configset. */
    InputStream open(String name) throws IOException;
  }

  private OwnFiles() {}

  /**
   * What the configuration names.
   *
   * @throws IllegalArgumentException if a file is missing or wrong; the message has the parameter
   *     and the file
   */
  public static NewsOptions read(NewsConfig config, Opener opener) {
    List<NameModel> models = new ArrayList<>();
    for (String entry : config.own().models()) {
      int equals = entry.indexOf('=');
      String file = equals < 0 ? entry : entry.substring(0, equals);
      NameType type =
          equals < 0 ? null : NameType.of(entry.substring(equals + 1).strip()).orElse(null);
      if (equals >= 0 && type == null) {
        throw new IllegalArgumentException(
            "parameter \""
                + NewsParams.MODELS
                + "\" = \""
                + entry
                + "\": behind = must be person, organization or location");
      }
      try (InputStream in = new BufferedInputStream(opener.open(file))) {
        models.add(NameModel.read(in, file, type));
      } catch (IOException e) {
        throw unreadable(NewsParams.MODELS, file, e);
      }
    }
    return new NewsOptions(
        OwnLists.read(config, opener),
        models,
        config.own().shippedModel(),
        languages(config, opener),
        places(config, opener));
  }

  private static Optional<Places> places(NewsConfig config, Opener opener) {
    String file = config.own().geoNames();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = new BufferedInputStream(opener.open(file))) {
      return Optional.of(Gazetteer.shared().places().with(GeoNames.read(in)));
    } catch (IOException e) {
      throw unreadable(NewsParams.GEONAMES, file, e);
    }
  }

  private static Optional<Languages> languages(NewsConfig config, Opener opener) {
    if (config.own().languageModel().isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = new BufferedInputStream(opener.open(config.own().languageModel()))) {
      return Optional.of(Languages.openNlp(in));
    } catch (IOException e) {
      throw unreadable(NewsParams.LANGUAGE_MODEL, config.own().languageModel(), e);
    }
  }

  static IllegalArgumentException unreadable(String param, String file, IOException e) {
    return new IllegalArgumentException(
        "parameter \""
            + param
            + "\" = \""
            + file
            + "\": cannot be read from the configset: "
            + e.getMessage(),
        e);
  }
}
