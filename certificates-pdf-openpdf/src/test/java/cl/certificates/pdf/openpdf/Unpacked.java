package cl.certificates.pdf.openpdf;

import cl.certificates.dossier.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF without what its packing decides: every object in the order of its number, its streams
 * unpacked, without their lengths and places in the file. Two zlibs may pack one text into other
 * bytes; what they packed is the same.
 */
final class Unpacked {
  private static final List<COSName> OF_PACKING =
      List.of(COSName.LENGTH, COSName.FILTER, COSName.DECODE_PARMS);

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private Unpacked() {}

  /** The digest of what the file holds. */
  static Digest digest(byte[] pdf) {
    Unpacked unpacked = new Unpacked();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDocument objects = document.getDocument();
      for (COSObjectKey key : objects.getXrefTable().keySet().stream().sorted().toList()) {
        unpacked.add(key, objects.getObjectFromPool(key).getObject());
      }
      unpacked.say("trailer");
      for (COSName entry : List.of(COSName.ROOT, COSName.INFO, COSName.ID)) {
        unpacked.add(objects.getTrailer().getItem(entry));
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return Digest.of(unpacked.told.toByteArray());
  }

  private void add(COSObjectKey key, COSBase value) throws IOException {
    if (value instanceof COSStream stream && isPackingItself(stream)) {
      return;
    }
    say(key.getNumber() + " obj");
    add(value);
  }

  /** Objects in an object stream have numbers of their own; a table of places is no content. */
  private static boolean isPackingItself(COSStream stream) {
    COSName type = stream.getCOSName(COSName.TYPE);
    return COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
  }

  private void add(COSBase value) throws IOException {
    if (value instanceof COSObject reference) {
      say(reference.getKey().getNumber() + " R");
    } else if (value instanceof COSArray array) {
      say("[" + array.size());
      for (int index = 0; index < array.size(); index++) {
        add(array.get(index));
      }
    } else if (value instanceof COSStream stream) {
      addEntries(stream);
      addContent(stream);
    } else if (value instanceof COSDictionary dictionary) {
      addEntries(dictionary);
    } else if (value instanceof COSString string) {
      say("<" + string.toHexString() + ">");
    } else {
      say(String.valueOf(value)); // a number, a name, true or null
    }
  }

  private void addEntries(COSDictionary dictionary) throws IOException {
    say("<<");
    List<Map.Entry<COSName, COSBase>> entries =
        dictionary.entrySet().stream()
            .sorted(Comparator.comparing(entry -> entry.getKey().getName()))
            .toList();
    for (Map.Entry<COSName, COSBase> entry : entries) {
      if (!OF_PACKING.contains(entry.getKey())) {
        say(entry.getKey().getName());
        add(entry.getValue());
      }
    }
    say(">>");
  }

  /** A JPEG stays packed: it came so, and no zlib has touched it. */
  private void addContent(COSStream stream) throws IOException {
    boolean deflated = COSName.FLATE_DECODE.equals(stream.getItem(COSName.FILTER));
    try (InputStream content =
        deflated ? stream.createInputStream() : stream.createRawInputStream()) {
      byte[] bytes = content.readAllBytes();
      say("stream of " + bytes.length);
      told.writeBytes(bytes);
    }
  }

  private void say(String token) {
    told.writeBytes((token + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
