package dev.marquee.bootstrap;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.annotation.Controller;
import java.util.List;
import picocli.CommandLine.Command;

/** The walls of the house. */
@AnalyzeClasses(packages = "dev.marquee", importOptions = ProductionCode.class)
final class ArchitectureTest {

  private static final String DOMAIN = "dev.marquee.domain..";
  private static final String APPLICATION = "dev.marquee.application..";
  private static final String PERSISTENCE = "dev.marquee.persistence..";
  private static final String WEB = "dev.marquee.web..";
  private static final String CLI = "dev.marquee.cli..";
  private static final String BOOTSTRAP = "dev.marquee.bootstrap..";

  /** What an adapter or the wiring implements for the inside. */
  private static final DescribedPredicate<JavaClass> A_PORT =
      DescribedPredicate.describe(
          "a port",
          type ->
              type.isInterface()
                  && resideInAnyPackage(DOMAIN, APPLICATION).test(type)
                  && type.getAllSubclasses().stream()
                      .anyMatch(resideInAnyPackage(PERSISTENCE, WEB, CLI, BOOTSTRAP)));

  @ArchTest
  static final ArchRule theDomainStandsAlone =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DOMAIN, "java..")
          .because(
              "other teams reuse it, and a rule must not depend on how it is served or stored");

  @ArchTest
  static final ArchRule useCasesKnowOnlyTheDomain =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(APPLICATION, DOMAIN, "java..")
          .because("a use case reads the same under any framework");

  @ArchTest static final ArchRule persistenceKnowsNoOtherAdapter = apart(PERSISTENCE, WEB, CLI);

  @ArchTest static final ArchRule webKnowsNoOtherAdapter = apart(WEB, PERSISTENCE, CLI);

  @ArchTest static final ArchRule cliKnowsNoOtherAdapter = apart(CLI, PERSISTENCE, WEB);

  @ArchTest
  static final ArchRule controllersAndCommandsGoThroughUseCases =
      noClasses()
          .that()
          .areAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(Command.class)
          .should()
          .dependOnClassesThat(A_PORT)
          .because("use cases check who may do what; a port checks nothing");

  @ArchTest
  static final ArchRule controllersAreNotPublic =
      noClasses()
          .that()
          .areAnnotatedWith(Controller.class)
          .should()
          .bePublic()
          .because("only HTTP calls a controller");

  @ArchTest
  static final ArchRule timeAndChanceComeFromOutside =
      noClasses()
          .that()
          .resideOutsideOfPackage(BOOTSTRAP)
          .should()
          .callMethodWhere(
              target(name("now"))
                  .and(target(owner(resideInAnyPackage("java.time.."))))
                  .or(target(name("randomUUID")))
                  .or(target(name("currentTimeMillis"))))
          .because("a test must be able to say what time it is");

  @ArchTest
  static final ArchRule domainFeaturesFormNoCycle = withoutCycles("dev.marquee.domain.(*)..");

  @ArchTest
  static final ArchRule useCasesFormNoCycle = withoutCycles("dev.marquee.application.(*)..");

  @ArchTest static final ArchRule webFormsNoCycle = withoutCycles("dev.marquee.web.(*)..");

  @ArchTest
  static final ArchRule everyPortHasAContract =
      classes()
          .that(A_PORT)
          .should(haveAContract())
          .because("a fake that no contract holds to the truth proves nothing");

  /** A rule about a package that is not there would guard nothing. */
  @ArchTest
  static void everyPackageNamedHereExists(JavaClasses house) {
    assertThat(List.of(DOMAIN, APPLICATION, PERSISTENCE, WEB, CLI, BOOTSTRAP))
        .allSatisfy(wing -> assertThat(house.that(resideInAnyPackage(wing))).as(wing).isNotEmpty());
  }

  private static ArchRule apart(String adapter, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(adapter)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because("adapters meet in bootstrap only, so that each can be replaced alone");
  }

  private static ArchRule withoutCycles(String features) {
    return slices()
        .matching(features)
        .should()
        .beFreeOfCycles()
        .because("a feature can be read, and removed, without all the others");
  }

  private static ArchCondition<JavaClass> haveAContract() {
    return new ArchCondition<>("have a contract that its implementations are tested by") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        var testing = port.getPackageName().replaceAll("(domain|application)\\..*", "$1.testing");
        var contract = testing + "." + port.getSimpleName() + "Contract";
        events.add(new SimpleConditionEvent(port, exists(contract), port + " and " + contract));
      }
    };
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
