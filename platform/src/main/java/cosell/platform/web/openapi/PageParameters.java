package cosell.platform.web.openapi;

import cosell.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link PageRequest} reads. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.QUERY,
        name = "limit",
        description = "How many elements a page has at most.",
        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "cursor",
        description = "Where the page begins: nextCursor of the page before.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 4096, pattern = "^[A-Za-z0-9_.-]+$"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "count",
        description = "Whether to count all elements, exactly up to 10,000.",
        schema = @Schema(type = "boolean"))
public @interface PageParameters {}
