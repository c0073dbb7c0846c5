package org.goodschool.chassis.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;

/** Tells what {@link Checked} finds together with what is wrong with single fields: a caller mends a body once. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Consistent.Validator.class)
public @interface Consistent {

    String message() default "is inconsistent";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Consistent, Checked> {

        @Override
        public boolean isValid(Checked body, ConstraintValidatorContext context) {
            List<FieldError> errors = new ArrayList<>();
            body.check(errors);
            context.disableDefaultConstraintViolation();
            errors.forEach(error -> {
                String[] path = error.field().split("\\.");
                var violation = context.buildConstraintViolationWithTemplate(error.why()).addPropertyNode(path[0]);
                for (int i = 1; i < path.length; i++) {
                    violation = violation.addPropertyNode(path[i]);
                }
                violation.addConstraintViolation();
            });
            return errors.isEmpty();
        }
    }
}
