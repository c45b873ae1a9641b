package io.dateline.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** A name model that knows one person, as OpenNLP 1.9.4 writes it. */
final class TinyModel {
  private TinyModel() {}

  static byte[] of(String person) throws IOException {
    List<NameSample> samples = new ArrayList<>();
    for (String line :
        List.of(
            "its minister , <START:person> " + person + " <END> , said on Tuesday .",
            "The harbour club met on Tuesday .",
            "its first minister , <START:person> " + person + " <END> , said so .",
            "Other Name , said on Tuesday . Another One , said so .",
            "The river is our shortest road .")) {
      for (int i = 0; i < 20; i++) {
        samples.add(NameSample.parse(line, "person", false));
      }
    }
    TrainingParameters quick = TrainingParameters.defaultParams();
    quick.put(TrainingParameters.ITERATIONS_PARAM, 60);
    quick.put(TrainingParameters.CUTOFF_PARAM, 1);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    NameFinderME.train(
            "en",
            "person",
            ObjectStreamUtils.createObjectStream(samples),
            quick,
            TokenNameFinderFactory.create(null, null, Map.of(), new BioCodec()))
        .serialize(file);
    return file.toByteArray();
  }
}
