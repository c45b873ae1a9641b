package io.dateline.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the articles to index among files and folders. */
final class ArticleFiles {
  /** How many files a run takes at most. */
  static final int MOST = 10_000;

  private static final int DEPTH = 16;

  private ArticleFiles() {}

  /**
   * A file to index.
   *
   * @param id its path below the one given, unique among those found in one folder
   * @param file where it is
   */
  record ArticleFile(String id, Path file) {
    boolean isText() {
      return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    /**
     * The text, when this is a .txt file in UTF-8; else Tika is to find out what it is.
     *
     * @throws IOException when it cannot be read
     */
    Optional<String> text() throws IOException {
      if (!isText()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString());
      } catch (CharacterCodingException e) {
        return Optional.empty();
      }
    }
  }

  /** The samples of a checkout: its .txt files. */
  static List<ArticleFile> samples(Path folder) throws IOException {
    return below(folder).stream().filter(ArticleFile::isText).toList();
  }

  /**
   * The files among the paths, and those below the folders among them, hidden ones left out.
   *
   * @throws NoSuchFileException when a path is not there
   */
  static List<ArticleFile> find(List<Path> paths) throws IOException {
    List<ArticleFile> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(below(path));
      } else if (Files.exists(path)) {
        found.add(new ArticleFile(path.toString(), path));
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return found.subList(0, Math.min(found.size(), MOST));
  }

  private static List<ArticleFile> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .limit(MOST)
          .map(file -> new ArticleFile(id(folder, file), file))
          .toList();
    }
  }

  private static String id(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
