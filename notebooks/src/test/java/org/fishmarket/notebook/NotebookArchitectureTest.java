package org.fishmarket.notebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the rest of the house keeps from notebooks, and they from the protocol of Jupyter. */
class NotebookArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.fishmarket");

  @Test
  void nobodyKnowsTheNotebooks() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.fishmarket.notebook..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.fishmarket.notebook..", "org.dflib..")
        .check(CODE);
  }

  @Test
  void onlyTheKernelKnowsJupyter() {
    noClasses()
        .that()
        .resideInAPackage("org.fishmarket.notebook")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.dflib..", "jdk.jshell..", "org.fishmarket.notebook.kernel..")
        .check(CODE);
  }
}
