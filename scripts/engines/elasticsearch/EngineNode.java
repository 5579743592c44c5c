package org.elasticsearch.node;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClassPathPlugins;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/** One node of Elasticsearch, which ends when its standard input does. */
public class EngineNode {
  public static void main(String[] args) throws Exception {
    LogConfigurator.configureESLogging();
    Settings settings = Settings.builder()
        .put("path.home", args[0])
        .put("http.port", args[1])
        .put("transport.port", "0")
        .put("network.host", "127.0.0.1")
        .put("discovery.type", "single-node")
        // A disk that is nearly full would make indexes read-only.
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
    Path config = Files.createDirectories(Path.of(args[0], "config"));
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> "fairway");
    PluginsLoader none = PluginsLoader.createPluginsLoader(Set.of(), Set.of(), Map.of(), false);
    NodeServiceProvider services =
        new NodeServiceProvider() {
          @Override
          PluginsService newPluginService(Environment initial, PluginsLoader loader) {
            return new ClassPathPlugins(
                initial.settings(),
                config,
                loader,
                List.of(Netty4Plugin.class, RootAnswerPlugin.class));
          }
        };
    var construction =
        NodeConstruction.prepareConstruction(environment, none, services, true);
    try (Node node = new Node(construction).start()) {
      System.in.transferTo(OutputStream.nullOutputStream());
    }
    System.exit(0);
  }
}
