package io.dateline.solr.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.entities.NewsOptions;
import io.dateline.entities.canonical.CustomNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who has a pool together. */
class EnricherPoolTest {

  @Test
  void coresThatBringNothingAlongHaveOneTogether() throws Exception {
    EnricherPool first = EnricherPool.of(NewsOptions.NONE);
    NewsOptions none = OwnFiles.read(NewsConfig.defaults(), name -> null);
    assertThat(EnricherPool.of(none)).isSameAs(first);
  }

  @Test
  void aCoreWithNamesOfItsOwnHasItsOwn() throws Exception {
    EnricherPool shared = EnricherPool.of(NewsOptions.NONE);
    NewsOptions own =
        new NewsOptions(
            new CustomNames(List.of(), Set.of("Nobody")),
            List.of(),
            true,
            Optional.empty(),
            Optional.empty());
    EnricherPool first = EnricherPool.of(own);
    assertThat(first).isNotSameAs(shared);
    assertThat(EnricherPool.of(own)).isNotSameAs(first);
  }
}
