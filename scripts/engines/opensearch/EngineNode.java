package org.opensearch.node;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.transport.Netty4Plugin;

/** One node of OpenSearch, which ends when its standard input does. */
public class EngineNode extends Node {
  EngineNode(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "fairway"),
        List.of(Netty4Plugin.class),
        false);
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("opensearch.set.netty.runtime.available.processors", "false");
    LogConfigurator.configureWithoutConfig(Settings.EMPTY);
    Settings settings = Settings.builder()
        .put("path.home", args[0])
        .put("http.port", args[1])
        .put("transport.port", "0")
        .put("network.host", "127.0.0.1")
        .put("discovery.type", "single-node")
        // A disk that is nearly full would make indexes read-only.
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
    try (Node node = new EngineNode(settings).start()) {
      System.in.transferTo(OutputStream.nullOutputStream());
    }
    System.exit(0);
  }
}
