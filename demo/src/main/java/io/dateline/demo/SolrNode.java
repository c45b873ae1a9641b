package io.dateline.demo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A stock Solr that runs in a process of its own and answers on the loopback interface.
 *
 * <p>Plugins are copied into SOLR_HOME/lib, as an administrator would do it; the class path of the
 * process has Solr's and Jetty's jars and the launcher, nothing else. The process ends with {@link
 * #close()}, and by itself when the Java that started it dies.
 *
 * <pre>{@code
 * try (SolrNode node = SolrNode.builder().home(folder).plugin(jar).module("extraction").start()) {
 *   node.createCollection("news");
 *   node.http().get("/news/select?q=*:*");
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class SolrNode implements AutoCloseable {
  private static final String LAUNCHER = "io.dateline.runtime.SolrServer";
  private static final String READY = "Solr is up on port ";
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(15);

  private final Process process;
  private final Path home;
  private final Path logFile;
  private final Path configset;
  private final boolean cloud;
  private final int port;
  private final String zooKeeper;
  private final SolrHttp http;

  private SolrNode(Process process, Path logFile, int port, Builder asked) {
    this.process = process;
    this.home = asked.home;
    this.logFile = logFile;
    this.configset = asked.configset;
    this.cloud = asked.cloud;
    this.port = port;
    this.zooKeeper = asked.zooKeeper;
    this.http =
        asked.user == null ? new SolrHttp(url()) : new SolrHttp(url(), asked.user, asked.password);
  }

  /** Describes a node to start. */
  public static Builder builder() {
    return new Builder();
  }

  /** The port that Solr answers on. */
  public int port() {
    return port;
  }

  /** Where Solr answers: {@code http://127.0.0.1:PORT/solr}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port + "/solr");
  }

  /** Calls to this Solr. */
  public SolrHttp http() {
    return http;
  }

  /** The Solr home. */
  public Path home() {
    return home;
  }

  /** What the process has written, standard output and error together; grows while it runs. */
  public Path logFile() {
    return logFile;
  }

  /**
   * The text of {@link #logFile()} so far.
   *
   * @throws IOException when it cannot be read
   */
  public String log() throws IOException {
    return Files.readString(logFile, StandardCharsets.UTF_8);
  }

  /** The process that Solr runs in. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /**
   * Asks the node's Java with the JDK's {@code jcmd}.
   *
   * @param command what to do, e.g. {@code GC.run}
   * @return what it answers
   * @throws IOException when there is no {@code jcmd} beside the running Java, or it fails
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public String jcmd(String command) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process jcmd =
        new ProcessBuilder(tool, Long.toString(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = jcmd.waitFor();
    if (exit != 0) {
      throw new IOException(tool + " " + command + " ended with " + exit + ": " + answer);
    }
    return answer;
  }

  /**
   * Waits until the process ends, however long that takes.
   *
   * @return the exit code of the process
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /**
   * Makes a collection (a core, without SolrCloud) from the node's configset, as {@code bin/solr
   * create} does.
   *
   * @param name letters, digits, dots, hyphens and underscores
   * @throws SolrFailure when Solr refuses
   * @throws IOException when the configset cannot be copied or Solr does not answer
   */
  public void createCollection(String name) throws IOException {
    if (configset == null) {
      throw new IllegalStateException("No configset was given to make " + name + " from");
    }
    createCollection(name, configset);
  }

  /**
   * Makes a collection (a core, without SolrCloud) from another configset than the node's.
   *
   * @param name letters, digits, dots, hyphens and underscores
   * @param from a folder that holds {@code conf}
   * @throws SolrFailure when Solr refuses
   * @throws IOException when the configset cannot be read or Solr does not answer
   */
  public void createCollection(String name, Path from) throws IOException {
    if (cloud) {
      createCollection(name, from, 1, 1);
      return;
    }
    SolrHome.copy(from, home.resolve(name));
    http.get("/admin/cores?action=CREATE&name=" + SolrHttp.encode(name));
  }

  /**
   * Makes a collection of several shards and replicas in SolrCloud.
   *
   * @param name letters, digits, dots, hyphens and underscores
   * @param from a folder that holds {@code conf}
   * @param shards how many parts it has
   * @param replicas how often each part is there
   * @throws SolrFailure when Solr refuses
   * @throws IOException when the configset cannot be read or Solr does not answer
   */
  public void createCollection(String name, Path from, int shards, int replicas)
      throws IOException {
    String encoded = SolrHttp.encode(name);
    http.post(
        "/admin/configs?action=UPLOAD&name=" + encoded,
        "application/octet-stream",
        SolrHome.zip(from.resolve("conf")));
    http.get(
        "/admin/collections?action=CREATE&numShards="
            + shards
            + "&replicationFactor="
            + replicas
            + "&name="
            + encoded
            + "&collection.configName="
            + encoded);
  }

  @Override
  public void close() {
    stop();
  }

  /** Ends the process: asks it first, and after half a minute no longer asks. */
  public void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already, or is told by destroy() below.
    }
    try {
      if (process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
      process.destroy();
      if (process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  /** A home that is started again has cores, which Solr goes on loading when it is up. */
  private void waitForCores() throws IOException {
    try (Stream<Path> folders = Files.list(home)) {
      for (Path core : folders.filter(f -> Files.exists(f.resolve("core.properties"))).toList()) {
        waitForCore(core.getFileName().toString());
      }
    }
  }

  private void waitForCore(String name) throws IOException {
    retry(name, Set.of(503), () -> http.get("/" + SolrHttp.encode(name) + "/select?rows=0"));
  }

  /**
   * Waits until a collection takes updates again, two minutes at most: in SolrCloud a node that is
   * started again first has to become the leader of its shards.
   *
   * @throws SolrFailure when Solr refuses, at last
   * @throws IOException when Solr does not answer
   */
  public void waitForUpdates(String collection) throws IOException {
    String path = "/" + SolrHttp.encode(collection) + "/update?commit=true";
    retry(collection, Set.of(400, 404, 405, 500, 503, 510), () -> http.postJson(path, "{}"));
  }

  private interface Call {
    void make() throws IOException;
  }

  private static void retry(String name, Set<Integer> passing, Call call) throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (true) {
      try {
        call.make();
        return;
      } catch (SolrFailure e) {
        if (!passing.contains(e.status()) || System.nanoTime() >= end) {
          throw e;
        }
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Stopped while Solr loaded " + name);
      }
    }
  }

  /** What a node is to be like. Not thread-safe. */
  public static final class Builder {
    private final List<Path> plugins = new ArrayList<>();
    private final Map<String, Path> modules = new LinkedHashMap<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private Checkout checkout;
    private SolrRelease release;
    private Path home;
    private Path configset;
    private Path javaHome = Path.of(System.getProperty("java.home"));
    private String sharedLib = "";
    private String heap = "512m";
    private boolean securityManager = true;
    private boolean cloud;
    private String zooKeeper;
    private String user;
    private String password;
    private int port;

    private Builder() {}

    /** The checkout whose gathered Solr jars to run; the one of this class by default. */
    public Builder checkout(Checkout where) {
      this.checkout = where;
      return this;
    }

    /** The Solr to run; that of the checkout's tests by default. */
    public Builder release(SolrRelease which) {
      this.release = which;
      return this;
    }

    /**
     * The Solr home. Must be given. A folder that is not there yet is made; one that an earlier
     * node had is started again with what it holds. Beside it, {@code HOME-install} has the rest.
     */
    public Builder home(Path folder) {
      this.home = folder;
      return this;
    }

    /** The configset, a folder that holds {@code conf}, to make collections from. */
    public Builder configset(Path folder) {
      this.configset = folder;
      return this;
    }

    /** A jar to copy into SOLR_HOME/lib. May be called again for more. */
    public Builder plugin(Path jar) {
      plugins.add(jar);
      return this;
    }

    /** Another folder for the plugins, below the home; solr.xml names it as sharedLib. */
    public Builder sharedLib(String folder) {
      this.sharedLib = folder;
      return this;
    }

    /** One of Solr's modules to turn on, by its name. May be called again for more. */
    public Builder module(String name) {
      modules.put(name, null);
      return this;
    }

    /** An option for the Java that runs Solr. May be called again for more. */
    public Builder jvmOption(String option) {
      jvmOptions.add(option);
      return this;
    }

    /** The Java heap, in the words of -Xmx; 512m by default. */
    public Builder heap(String size) {
      this.heap = size;
      return this;
    }

    /** The port to answer on; 0, the default, is any free one. */
    public Builder port(int number) {
      this.port = number;
      return this;
    }

    /** The Java to run Solr with; the running one by default. */
    public Builder javaHome(Path folder) {
      this.javaHome = folder;
      return this;
    }

    /**
     * Whether to run under Java's security manager, as a stock Solr 9 does; on by default, and
     * without effect where Java has none any more.
     */
    public Builder securityManager(boolean on) {
      this.securityManager = on;
      return this;
    }

    /** Whether to run as SolrCloud, with a ZooKeeper of its own in the same process. */
    public Builder cloud(boolean on) {
      this.cloud = on;
      return this;
    }

    /** Makes it a further node of another node's SolrCloud. */
    public Builder joins(SolrNode first) {
      this.cloud = true;
      this.zooKeeper = first.zooKeeper;
      return this;
    }

    /** Who the node's own calls are made by, where the home has a security.json. */
    public Builder user(String name, String secret) {
      this.user = name;
      this.password = secret;
      return this;
    }

    /**
     * Lays out the folders, starts Solr and waits until it answers, two minutes at most.
     *
     * @throws IOException when the folders cannot be written, or Solr did not start; the message
     *     has the end of its log
     */
    public SolrNode start() throws IOException {
      if (home == null) {
        throw new IllegalStateException("A node needs a home folder");
      }
      // Real paths: the security policy grants folders by name, whatever links lead there.
      home = Files.createDirectories(home).toRealPath();
      if (checkout == null) {
        checkout = Checkout.locate();
      }
      if (release == null) {
        release = SolrRelease.shipped(checkout);
      }
      modules.replaceAll((name, lib) -> checkout.moduleLib(name));
      Path install = home.resolveSibling(home.getFileName() + "-install");
      boolean ownZooKeeper = cloud && zooKeeper == null;
      int zooKeeperPort = ownZooKeeper ? freePort() : 0;
      if (ownZooKeeper) {
        zooKeeper = "127.0.0.1:" + zooKeeperPort;
      }
      SolrHome.layOutHome(home, plugins, sharedLib, zooKeeperPort);
      SolrHome.layOutInstallation(install, modules, configset);
      boolean secured = securityManager && release.isSecuredOn(Jdk.in(javaHome));
      Path logFile = install.resolve("solr.log");
      Process process =
          new ProcessBuilder(command(install, secured, ownZooKeeper))
              .directory(home.toFile())
              .redirectErrorStream(true)
              .start();
      SolrNode node = new SolrNode(process, logFile, waitUntilUp(process, logFile), this);
      try {
        // Jetty is up even when Solr could not start in it.
        node.http.get("/admin/info/system");
        node.waitForCores();
      } catch (IOException e) {
        node.stop();
        throw new IOException("Solr did not start, see " + logFile + ": " + e.getMessage(), e);
      }
      return node;
    }

    private List<String> command(Path install, boolean secured, boolean ownZooKeeper) {
      List<String> command = new ArrayList<>();
      command.add(javaHome.resolve("bin/java").toString());
      command.add("-Xmx" + heap);
      // As bin/solr has them.
      command.add("-Xss256k");
      command.add("-XX:-OmitStackTraceInFastThrow");
      command.add("-Dfile.encoding=UTF-8");
      command.add("-Duser.timezone=UTC");
      command.add("-Dsolr.solr.home=" + home);
      command.add("-Dsolr.install.dir=" + install);
      command.add("-Dsolr.log.dir=" + install);
      command.add("-Dsolr.modules=" + String.join(",", modules.keySet()));
      if (cloud) {
        command.add(ownZooKeeper ? "-DzkRun" : "-DzkHost=" + zooKeeper);
        // On a busy machine the ZooKeeper in the same process takes longer than the stock 15 s.
        command.add("-DzkConnectTimeout=90000");
        command.add("-Dzookeeper.admin.enableServer=false");
      }
      if (secured) {
        command.add("-Djava.security.manager");
        command.add("-Djava.security.policy=" + install.resolve(SolrHome.POLICY));
        command.add("-Ddateline.solr.jars=" + checkout.solrRuntime());
        command.add("-Ddateline.solr.server=" + release.lib());
      }
      command.addAll(jvmOptions);
      command.add("-cp");
      command.add(release.lib().resolve("*").toString());
      command.add(LAUNCHER);
      command.add(Integer.toString(port));
      return command;
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }

    private static int waitUntilUp(Process process, Path logFile) throws IOException {
      CompletableFuture<Integer> up = new CompletableFuture<>();
      Thread keeper = new Thread(() -> keepLog(process, logFile, up), "solr-log");
      keeper.setDaemon(true);
      keeper.start();
      try {
        return up.get(START.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        process.destroyForcibly();
        throw new IOException("Solr did not start: " + e.getCause().getMessage(), e);
      } catch (TimeoutException e) {
        process.destroyForcibly();
        throw new IOException("Solr is not up after " + START.toSeconds() + " s: " + logFile, e);
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        InterruptedIOException stopped = new InterruptedIOException("Stopped while Solr started");
        stopped.initCause(e);
        throw stopped;
      }
    }

    /** Copies what the process writes to the log, and tells when the line with the port came. */
    private static void keepLog(Process process, Path logFile, CompletableFuture<Integer> up) {
      StringBuilder beforeUp = new StringBuilder();
      try (BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
          BufferedWriter log = Files.newBufferedWriter(logFile, StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          log.write(line);
          log.newLine();
          log.flush();
          if (!up.isDone()) {
            keepEnd(beforeUp.append(line).append('\n'));
            if (line.startsWith(READY)) {
              up.complete(Integer.valueOf(line.substring(READY.length()).trim()));
            }
          }
        }
        up.completeExceptionally(new IOException("the process ended. " + beforeUp));
      } catch (IOException e) {
        up.completeExceptionally(e);
        throw new UncheckedIOException(e);
      }
    }

    private static void keepEnd(StringBuilder text) {
      int most = 4000;
      if (text.length() > most) {
        text.delete(0, text.length() - most);
      }
    }
  }
}
