package cosell.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Build;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks into the packaged product, which no other test here may know from within. */
class FailPointIT {

    @Test
    void everyPointOfTheProductIsKnownHereAndNoOther() throws Exception {
        assertThat(pointsOfTheProduct()).containsExactlyInAnyOrder(names(Arrays.stream(FailPoint.values())));
    }

    private static String[] names(Stream<FailPoint> points) {
        return points.map(Enum::name).toArray(String[]::new);
    }

    private static String[] pointsOfTheProduct() throws IOException, ClassNotFoundException {
        try (var product = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            var type = Class.forName("cosell.platform.failure.FailPoint", false, product);
            return Arrays.stream(type.getFields())
                    .filter(Field::isEnumConstant)
                    .map(Field::getName)
                    .toArray(String[]::new);
        }
    }

    private static URL[] jars() {
        var folder = Build.launcher().resolveSibling("lib").toFile();
        return Arrays.stream(Objects.requireNonNull(folder.listFiles()))
                .map(FailPointIT::url)
                .toArray(URL[]::new);
    }

    private static URL url(File jar) {
        try {
            return jar.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
