// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.web.multipart.MultipartException;

/**
 * The file in a multipart request, read while it arrives: nothing is kept in memory or on disk.
 *
 * @param name file name, empty when there is none
 * @param reprDigest value of the part's own {@code Repr-Digest}
 * @param content its bytes
 */
public record MultipartUpload(String name, Optional<String> reprDigest, InputStream content) {

    private static final String FIELD = "file";

    /** A name of 255 bytes, encoded in the two ways that there are, and some other headers. */
    private static final int HEADER_BYTES = 4096;

    /**
     * Finds the part named {@code file}.
     *
     * @return the part; empty when there is none
     * @throws MultipartException when the request cannot be read, now or later from the content
     */
    public static Optional<MultipartUpload> in(HttpServletRequest request) {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(HEADER_BYTES);
        try {
            FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (FIELD.equals(part.getFieldName())) {
                    return Optional.of(of(part));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new MultipartException("The parts cannot be read", e);
        }
    }

    private static MultipartUpload of(FileItemStream part) throws IOException {
        String disposition = part.getHeaders().getHeader("Content-Disposition");
        return new MultipartUpload(
                Disposition.fileName(disposition),
                Optional.ofNullable(part.getHeaders().getHeader(ReprDigest.HEADER)),
                new PartStream(part.openStream()));
    }

    /** Tells failures of the request from failures of the disk. */
    private static final class PartStream extends FilterInputStream {

        PartStream(InputStream part) {
            super(part);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (IOException e) {
                throw new MultipartException("The upload broke off", e);
            }
        }
    }
}
