package io.dateline.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.rewrite.handler.RewriteHandler;
import org.eclipse.jetty.rewrite.handler.RewritePatternRule;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ListenerHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * Runs a stock Solr under Jetty on the loopback interface, wired as Solr's own web.xml wires it.
 *
 * <p>Usage: {@code java -Dsolr.solr.home=DIR -Dsolr.install.dir=DIR -cp 'lib/*'
 * io.dateline.runtime.SolrServer [PORT]}; port 0, the default, takes any free one. Once Solr
 * answers, one line {@value #READY}{@code PORT} goes to standard output. The process ends when its
 * standard input closes, so it cannot outlive the process that started it.
 */
public final class SolrServer {
  /** What the line that tells the port starts with. */
  public static final String READY = "Solr is up on port ";

  private static final String LOOPBACK = "127.0.0.1";

  private SolrServer() {}

  /**
   * Starts Solr and serves until standard input closes.
   *
   * @param args the port, or nothing
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Server server = new Server();
    try {
      int port = start(server, args.length == 0 ? 0 : Integer.parseInt(args[0]));
      out.println(READY + port);
      waitForEnd(System.in);
      server.stop();
    } catch (Exception e) {
      e.printStackTrace(out);
      // Solr's threads are not all daemons: without this, a failed start would hang.
      System.exit(1);
    }
    System.exit(0);
  }

  private static int start(Server server, int wantedPort) throws Exception {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    ServerConnector connector =
        new ServerConnector(
            server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
    connector.setHost(LOOPBACK);
    connector.setPort(wantedPort);
    connector.setIdleTimeout(120_000);
    server.addConnector(connector);

    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath("/solr");
    server.setHandler(rewritten(context));
    // The one way that Jetty 9.4, which Solr 9.0 runs on, and Jetty 10 have in common.
    context.getServletHandler().addListener(new ListenerHolder(CoreContainerProvider.class));
    context
        .addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST))
        .setAsyncSupported(true);
    server.setStopAtShutdown(true);

    // SolrCloud must know its port while it starts; solr.xml reads it from this property.
    connector.open();
    System.setProperty("jetty.port", Integer.toString(connector.getLocalPort()));
    server.start();
    return connector.getLocalPort();
  }

  /** Solr's newer API has a path of its own, which its jetty.xml leads into the one context. */
  private static Handler rewritten(Handler context) {
    RewritePatternRule api = new RewritePatternRule();
    api.setPattern("/api/*");
    api.setReplacement("/solr/____v2");
    RewriteHandler rewrite = new RewriteHandler();
    rewrite.setRewriteRequestURI(true);
    rewrite.setRewritePathInfo(false);
    rewrite.setOriginalPathAttribute("requestedPath");
    rewrite.addRule(api);
    rewrite.setHandler(context);
    return rewrite;
  }

  private static void waitForEnd(InputStream in) throws IOException {
    byte[] ignored = new byte[256];
    while (in.read(ignored) >= 0) {
      // What is typed means nothing; only the end counts.
    }
  }
}
