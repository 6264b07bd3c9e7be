import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Check FLAVOUR FILE…: prints a line for each file, and one for each rule that it breaks. */
public class Check {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
        for (int index = 1; index < arguments.length; index++) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(
                    new FileInputStream(arguments[index]), flavour);
                 PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + arguments[index]);
                for (TestAssertion each : result.getTestAssertions()) {
                    System.out.println("  " + each.getRuleId().getClause() + ": " + each.getMessage());
                }
            }
        }
    }
}
