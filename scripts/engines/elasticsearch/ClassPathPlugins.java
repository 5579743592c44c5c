package org.elasticsearch.plugins;

import java.nio.file.Path;
import java.util.List;
import org.elasticsearch.common.settings.Settings;

/** Plugins that are libraries on the class path, as embedded nodes have them: no folders of modules. */
public class ClassPathPlugins extends PluginsService {
  private final List<LoadedPlugin> plugins;

  public ClassPathPlugins(
      Settings settings, Path config, PluginsLoader none, List<Class<? extends Plugin>> classes) {
    super(settings, config, none);
    plugins = classes.stream().map(one -> load(one, settings, config)).toList();
  }

  private static LoadedPlugin load(
      Class<? extends Plugin> one, Settings settings, Path config) {
    String name = one.getName();
    PluginDescriptor descriptor =
        new PluginDescriptor(
            name, name, "none", "none", "17", name, null, List.of(), false, false, false, false);
    return new LoadedPlugin(descriptor, loadPlugin(one, settings, config), one.getClassLoader());
  }

  @Override
  protected List<LoadedPlugin> plugins() {
    return plugins;
  }
}
