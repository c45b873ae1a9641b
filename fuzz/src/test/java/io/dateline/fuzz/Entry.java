package io.dateline.fuzz;

/** What Jazzer calls in a process of its own; {@code -Ddateline.fuzz.target} says which target. */
public final class Entry {
  private static Target target;

  private Entry() {}

  /** Called once. */
  public static void fuzzerInitialize() throws Exception {
    target = Target.valueOf(System.getProperty("dateline.fuzz.target"));
    // Models and lists are loaded with the first input, which is not to be measured.
    target.read(new byte[0]);
  }

  /** Called with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    target.read(input);
  }
}
