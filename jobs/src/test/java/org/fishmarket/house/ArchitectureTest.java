package org.fishmarket.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The house has one direction: who knows whom is decided here. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.fishmarket");

  @Test
  void packagesFollowTheFlow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.fishmarket..")
        .layer("cli")
        .definedBy("org.fishmarket.cli..")
        .layer("load")
        .definedBy("org.fishmarket.load..")
        .layer("label")
        .definedBy("org.fishmarket.label..")
        .layer("compare")
        .definedBy("org.fishmarket.compare..")
        .layer("explain")
        .definedBy("org.fishmarket.explain..")
        .layer("report")
        .definedBy("org.fishmarket.report..")
        .layer("audit")
        .definedBy("org.fishmarket.audit..")
        .layer("forget")
        .definedBy("org.fishmarket.forget..")
        .layer("inspect")
        .definedBy("org.fishmarket.inspect..")
        .layer("simulate")
        .definedBy("org.fishmarket.simulate..")
        .layer("job")
        .definedBy("org.fishmarket.job..")
        .layer("page")
        .definedBy("org.fishmarket.page..")
        .layer("stats")
        .definedBy("org.fishmarket.stats..")
        .layer("table")
        .definedBy("org.fishmarket.table..")
        .layer("models")
        .definedBy("org.fishmarket.models..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("load")
        .mayOnlyBeAccessedByLayers("cli", "forget", "inspect")
        .whereLayer("inspect")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("forget")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("label")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("compare")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("explain")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("audit")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("simulate")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("job")
        .mayOnlyBeAccessedByLayers(
            "cli", "load", "label", "compare", "report", "explain", "audit", "forget")
        .whereLayer("page")
        .mayOnlyBeAccessedByLayers("report", "audit")
        .whereLayer("stats")
        .mayOnlyBeAccessedByLayers("compare", "report", "audit")
        .whereLayer("models")
        .mayOnlyBeAccessedByLayers(
            "cli",
            "load",
            "label",
            "compare",
            "report",
            "simulate",
            "job",
            "explain",
            "audit",
            "forget")
        .check(CODE);
  }

  /** So a clock that jumps changes the beginning that a manifest tells, and no figure. */
  @Test
  void nobodyLooksAtTheClockButForTheBeginningOfARun() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.fishmarket.cli.States")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(Date.class)
        .check(CODE);
  }

  @Test
  void packagesHaveNoCircles() {
    slices().matching("org.fishmarket.(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void modelsKnowNoSpark() {
    noClasses()
        .that()
        .resideInAPackage("org.fishmarket.models..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..")
        .check(CODE);
  }

  @Test
  void formatsAndStatisticsKnowNoSpark() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.fishmarket.load.record..",
            "org.fishmarket.load.twitter..",
            "org.fishmarket.load.facebook..",
            "org.fishmarket.load.linkedin..",
            "org.fishmarket.load.tables..",
            "org.fishmarket.load.plan..",
            "org.fishmarket.audit.design..",
            "org.fishmarket.audit.coded..",
            "org.fishmarket.audit.sheet..",
            "org.fishmarket.stats..",
            "org.fishmarket.simulate..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
        .check(CODE);
  }

  @Test
  void onlyTheEntryPointEndsTheJvm() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.fishmarket.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CODE);
  }
}
