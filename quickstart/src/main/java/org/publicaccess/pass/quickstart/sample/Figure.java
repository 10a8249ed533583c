// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws a small picture that stands in for a figure: bands of a chromosome. */
final class Figure {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 60;

    private Figure() {}

    static void write(Path file) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            int band = (x * x / 700) % 5;
            int grey = 0x40 + band * 0x28;
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, grey << 16 | grey << 8 | Math.min(0xff, grey + 0x20));
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }
}
