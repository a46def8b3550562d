package cosell.platform.web.openapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes that an edit must name the revision that it was made on, and may be merged. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = "If-Match",
        required = true,
        description = "The entity tag of the revision that the edit was made on.",
        schema = @Schema(type = "string"))
@Parameter(
        in = ParameterIn.HEADER,
        name = "Prefer",
        description = "handling=lenient merges a stale edit of fields that nobody edited since.",
        schema = @Schema(type = "string", allowableValues = "handling=lenient"))
public @interface EditsRevision {}
