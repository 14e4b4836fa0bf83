package cl.certificates.example.host.office;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this application is told from outside, checked by the Bean Validation of Spring beside ours.
 *
 * @param verificationAddress what stands before the code in the QR of a paper
 * @param questions how many codes a stranger may look up at once
 * @param questionEvery after how long he has one more
 * @param demo whether courses and people are made up at the start
 */
@Validated
@ConfigurationProperties("host")
public record HostSettings(
    @NotBlank String verificationAddress,
    @Min(1) @DefaultValue("20") int questions,
    @DefaultValue("6s") Duration questionEvery,
    @DefaultValue("false") boolean demo) {}
