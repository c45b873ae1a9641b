package io.dateline.entities.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Span;
import io.dateline.article.gazetteer.Gazetteer;
import io.dateline.entities.Entity;
import io.dateline.entities.Mention;
import io.dateline.entities.tagging.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What facets show of the mentions of one document. */
class CanonicalizerTest {

  private final Canonicalizer canonicalizer =
      new Canonicalizer(Gazetteer.shared(), Organizations.load(), CustomNames.NONE);

  /** Mentions written {@code P:Xi Jinping}, ten units apart; {@code (} binds to the one before. */
  private static List<Mention> mentions(String... marked) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    for (String mark : marked) {
      boolean bracket = mark.startsWith("(");
      String type = bracket ? mark.substring(1, 2) : mark.substring(0, 1);
      String text = mark.substring(bracket ? 3 : 2);
      at += bracket ? 2 : 10;
      NameType nameType =
          switch (type) {
            case "P" -> NameType.PERSON;
            case "O" -> NameType.ORGANIZATION;
            case "L" -> NameType.LOCATION;
            default -> NameType.MISC;
          };
      Span span = new Span(at, at + text.length());
      mentions.add(new Mention(nameType, text, span, 0.9, false, false, false));
      at = span.end();
    }
    return mentions;
  }

  private List<String> names(NameType type, String... marked) {
    return canonicalizer.entities(mentions(marked), Set.of(), true).stream()
        .filter(entity -> entity.type() == type)
        .map(Entity::name)
        .sorted()
        .toList();
  }

  private List<String> people(String... marked) {
    return names(NameType.PERSON, marked);
  }

  private List<String> places(String... marked) {
    return names(NameType.LOCATION, marked);
  }

  private List<String> bodies(String... marked) {
    return names(NameType.ORGANIZATION, marked);
  }

  @Test
  void shorterNamesGoToTheFullest() {
    assertThat(people("P:Xi Jinping", "P:Xi", "P:XI JINPING", "P:Xi"))
        .containsExactly("Xi Jinping");
    assertThat(people("P:V. Putin", "P:Vladimir Putin", "P:Putin", "P:Vladimir V. Putin"))
        .containsExactly("Vladimir V. Putin");
    assertThat(people("P:Biden")).containsExactly("Biden");
    assertThat(people("P:Luis Zambrano Ortega", "P:Zambrano"))
        .containsExactly("Luis Zambrano Ortega");
  }

  @Test
  void namesakesStayApart() {
    List<Entity> entities =
        canonicalizer.entities(
            mentions("P:Ann Smith", "P:Smith", "P:Bob Smith", "P:Smith", "P:Smith"),
            Set.of(),
            true);
    assertThat(entities)
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("Ann Smith", "Bob Smith");
    assertThat(entities)
        .filteredOn(e -> e.name().equals("Bob Smith"))
        .singleElement()
        .satisfies(bob -> assertThat(bob.mentions()).hasSize(3));
  }

  @Test
  void aSurnameTaggedAsABodyIsStillThePerson() {
    assertThat(bodies("P:Vladimir Putin", "O:Putin")).isEmpty();
    assertThat(people("P:Vladimir Putin", "O:Putin")).containsExactly("Vladimir Putin");
  }

  @Test
  void countriesHaveOneName() {
    assertThat(places("L:U.S.", "L:US", "L:United States", "L:America"))
        .containsExactly("United States");
    assertThat(places("L:Kiev", "L:Kyiv")).containsExactly("Kyiv");
  }

  @Test
  void aCountrysTeamIsABodyWhereMostMentionsSaySo() {
    assertThat(bodies("O:France", "O:France", "L:France")).containsExactly("France");
    assertThat(places("O:S. Korea", "L:South Korea", "L:South Korea"))
        .containsExactly("South Korea");
  }

  @Test
  void capitalsAndSeatsCountForTheirCountry() {
    List<Entity> entities =
        canonicalizer.entities(mentions("L:Moscow", "O:White House", "L:Lyon"), Set.of(), true);
    assertThat(Canonicalizer.countries(entities)).containsExactlyInAnyOrder("RU", "US");
    assertThat(entities).extracting(Entity::name).contains("Moscow", "White House", "Lyon");
  }

  @Test
  void acronymsGoToWhatTheTextIntroducesThemFor() {
    assertThat(bodies("O:Harbour Workers Union", "(O:HWU", "O:HWU"))
        .containsExactly("Harbour Workers Union");
    assertThat(bodies("O:Italian Publishers Association", "(O:AIE", "O:AIE"))
        .containsExactly("Italian Publishers Association");
    assertThat(bodies("O:Harbour Union", "O:XYZ")).containsExactly("Harbour Union", "XYZ");
  }

  @Test
  void legalFormsAndShareCodesAreNotInFacets() {
    assertThat(bodies("O:Larkspur Cells, Inc.", "O:Larkspur Cells"))
        .containsExactly("Larkspur Cells");
    assertThat(bodies("O:BASFn.DE", "O:Inc.", "O:005930.KS")).isEmpty();
    assertThat(bodies("O:Bhopal Municipal Corporation"))
        .containsExactly("Bhopal Municipal Corporation");
  }

  @Test
  void listedBodiesHaveOneName() {
    assertThat(bodies("O:EU", "O:European Union")).containsExactly("European Union");
    assertThat(bodies("O:WWF and Sichuan University")).hasSize(2);
  }

  @Test
  void wordsThatNameNobodyAreLeftOut() {
    assertThat(people("P:He", "P:What", "P:However", "P:Mr.")).isEmpty();
    assertThat(bodies("O:West", "O:Cold War", "O:Government")).isEmpty();
  }

  @Test
  void theSourceOfTheArticleIsNotWhatItIsAbout() {
    List<Entity> entities =
        canonicalizer.entities(mentions("O:Reuters", "O:AFP"), Set.of("Reuters"), true);
    assertThat(entities).extracting(Entity::name).doesNotContain("Reuters").hasSize(1);
  }

  @Test
  void valuesAreFitForAFacet() {
    assertThat(people("P:Ann\u202e\u0000 Smi\ud800th")).containsExactly("Ann Smith");
    assertThat(people("P:Jose\u0301 Pe\u0301rez")).containsExactly("José Pérez");
    assertThat(people("P:" + "A".repeat(300))).isEmpty();
  }

  @Test
  void ownNamesComeFirstAndDeniedOnesNever() {
    CustomNames customs =
        new CustomNames(
            List.of(
                new CustomNames.Custom("The Firm", "Acme Holdings", NameType.ORGANIZATION, "id-7")),
            Set.of("paris"));
    List<Entity> entities =
        new Canonicalizer(Gazetteer.shared(), Organizations.load(), customs)
            .entities(mentions("O:the firm", "L:Paris"), Set.of(), true);
    assertThat(entities)
        .singleElement()
        .satisfies(
            entity -> {
              assertThat(entity.name()).isEqualTo("Acme Holdings");
              assertThat(entity.id()).isEqualTo("id-7");
              assertThat(entity.rule()).isEqualTo("list:own");
            });
  }

  @Test
  void salienceFallsFromOne() {
    List<Entity> entities =
        canonicalizer.entities(mentions("L:Lyon", "L:Oslo", "L:Oslo", "L:Oslo"), Set.of(), true);
    assertThat(entities.get(0).name()).isEqualTo("Oslo");
    assertThat(entities.get(0).salience()).isEqualTo(1.0);
    assertThat(entities.get(1).salience()).isBetween(0.0, 1.0);
  }

  @Test
  void namesThatNobodyIsSureOfAreLeftOut() {
    Mention unsure =
        new Mention(NameType.PERSON, "Gulf Cart", new Span(0, 9), 0.4, false, false, false);
    assertThat(canonicalizer.entities(List.of(unsure), Set.of(), true)).isEmpty();
    assertThat(canonicalizer.entities(List.of(unsure), Set.of(), false)).hasSize(1);
    Mention listed =
        new Mention(NameType.LOCATION, "Norway", new Span(0, 6), 0.4, false, false, false);
    assertThat(canonicalizer.entities(List.of(listed), Set.of(), true)).hasSize(1);
  }

  @Test
  void whatTheTextIntroducesGoesBeforeTheLists() {
    assertThat(bodies("O:International Cricket Council", "(O:ICC", "O:ICC"))
        .containsExactly("International Cricket Council");
    assertThat(bodies("O:ICC")).containsExactly("International Criminal Court");
    assertThat(bodies("O:Ruritania Electricity Generating Company", "(O:RuGen", "O:RuGen"))
        .containsExactly("Ruritania Electricity Generating Company");
  }

  @Test
  void aNamesOwnWordsTellItsType() {
    assertThat(bodies("P:Tintas Serra Nova Ltda", "P:Tintas Serra Nova"))
        .containsExactly("Tintas Serra Nova");
    assertThat(bodies("L:Ruritania Railways", "L:Musée du Port"))
        .containsExactly("Musée du Port", "Ruritania Railways");
    assertThat(places("O:Brann Stadion", "P:Etna")).containsExactly("Brann Stadion", "Etna");
    assertThat(people("O:CTO Jaan Kallas")).containsExactly("Jaan Kallas");
    assertThat(bodies("O:3M Company")).containsExactly("3M");
    assertThat(bodies("L:United Nations")).containsExactly("United Nations");
  }

  @Test
  void officesEventsAndFurnitureAreNoBodies() {
    assertThat(
            bodies("O:Minister of Transport", "O:Regional Media Adviser", "O:Board of Directors"))
        .isEmpty();
    assertThat(people("P:Gandhi Jayanti")).isEmpty();
    assertThat(bodies("O:Office of the Minister of Transport")).hasSize(1);
  }

  @Test
  void shortNamesOfTeamsAndCompaniesGoToTheFullest() {
    assertThat(bodies("O:Ruritania Hornets", "O:Hornets")).containsExactly("Ruritania Hornets");
    assertThat(bodies("O:Samsung Electronics", "O:Samsung")).containsExactly("Samsung Electronics");
    assertThat(bodies("O:Samsung Electronics", "O:Samsung SDI", "O:Samsung")).hasSize(3);
  }

  @Test
  void twoNamesThatWereTaggedAsOneComeApart() {
    assertThat(bodies("O:British Museum and Greece")).containsExactly("British Museum");
    assertThat(places("O:British Museum and Greece")).containsExactly("Greece");
  }

  @Test
  void aLegalFormBehindALooseCommaLeavesNoBlank() {
    // "AMr. , Inc." once gave the name "AMr. ", on which the processor failed.
    assertThat(bodies("O:AMr. , Inc.")).containsExactly("AMr.");
    assertThat(bodies("O:Acme , Inc.", "O:Acme")).containsExactly("Acme");
  }
}
