/**
 * Files that PlantUML diagrams may include, e.g. of C4-PlantUML.
 *
 * @public
 */
export type PlantumlLibrary = {
  /** What stands before the slash in `!include <C4/C4_Container>`. */
  readonly name: string;
  /**
   * Absolute path of the folder with the `.puml` files, or name of an installed
   * npm package, with a folder in it or not.
   */
  readonly from: string;
  /**
   * Beginnings of addresses under which authors include the same files; `*`
   * stands for one part of a path. Nothing is fetched from there.
   */
  readonly urls?: readonly string[];
};
