package org.fishmarket.notebook.kernel;

import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.notebook.Notebook;

/** Tells Jupyter how to start the kernel: the files of a kernel specification. */
public final class KernelSpec {
  /** Name of the kernel in notebooks. */
  public static final String NAME = "fishmarket";

  private KernelSpec() {}

  /**
   * Writes the specification below a folder that Jupyter then finds by JUPYTER_PATH.
   *
   * @param args the project's folder, that folder, and options of the kernel's JVM
   */
  public static void main(String[] args) throws IOException {
    Path home = Path.of(args[0]).toAbsolutePath().normalize();
    List<String> options = new ArrayList<>();
    options.add("@" + home.resolve("jobs/target/java.options"));
    options.add("-D" + Notebook.HOME + "=" + home);
    options.addAll(List.of(args).subList(2, args.length));
    write(Path.of(args[1]), options, System.getProperty("java.class.path"));
  }

  /**
   * Writes the specification.
   *
   * @param folder to name in JUPYTER_PATH
   * @param options of the kernel's JVM
   * @param classpath of the kernel; relative paths are of the working directory
   * @throws IOException if the folder cannot be written
   */
  public static void write(Path folder, List<String> options, String classpath) throws IOException {
    Path spec = Files.createDirectories(folder.resolve("kernels").resolve(NAME));
    // the classpath is longer than a command line may be on Windows
    Path arguments = spec.resolve("classpath.options");
    Files.writeString(arguments, "-cp \"" + quoted(absolute(classpath)) + "\"\n");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("@" + arguments.toAbsolutePath());
    command.add(JavaKernel.class.getName());
    command.add("{connection_file}");
    Map<String, Object> kernel = new LinkedHashMap<>();
    kernel.put("argv", command);
    kernel.put("display_name", "Java with fishmarket");
    kernel.put("language", "java");
    kernel.put("interrupt_mode", "message");
    Files.writeString(
        spec.resolve("kernel.json"),
        new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(kernel));
  }

  private static String absolute(String classpath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classpath.split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  /** In a file of arguments a backslash is an escape. */
  private static String quoted(String path) {
    return path.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
