package io.dateline.tika.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Every class, method and field of Tika that the jar names exists in that Tika. */
class TikaLinkageIT {

  @ParameterizedTest
  @ValueSource(strings = {"1.28.5", "2.9.4", "3.3.1", "3.3.2", "4.0.0"})
  void links(String version) throws Exception {
    Path folder = Path.of(System.getProperty("dateline.tikas"), version);
    File[] jars = folder.toFile().listFiles((dir, name) -> name.endsWith(".jar"));
    URL[] urls = Stream.of(jars).map(TikaLinkageIT::url).toArray(URL[]::new);
    Set<String> missing = new TreeSet<>();
    int[] seen = new int[1];
    try (URLClassLoader tika = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        JarFile jar = new JarFile(System.getProperty("dateline.jar"))) {
      for (JarEntry entry : jar.stream().toList()) {
        if (entry.getName().startsWith("io/dateline/tika/") && entry.getName().endsWith(".class")) {
          try (InputStream in = jar.getInputStream(entry)) {
            check(in, tika, missing, seen);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(seen[0]).as("uses of Tika").isGreaterThan(30);
  }

  private static URL url(File file) {
    try {
      return file.toURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(InputStream in, ClassLoader tika, Set<String> missing, int[] seen)
      throws IOException {
    new ClassReader(in)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public FieldVisitor visitField(
                  int access, String name, String descriptor, String signature, Object value) {
                return null;
              }

              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitMethodInsn(
                      int opcode, String owner, String method, String type, boolean itf) {
                    method(owner, method, type);
                  }

                  @Override
                  public void visitInvokeDynamicInsn(
                      String lambda, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                      if (argument instanceof Handle handle) {
                        method(handle.getOwner(), handle.getName(), handle.getDesc());
                      }
                    }
                  }

                  @Override
                  public void visitFieldInsn(int opcode, String owner, String field, String type) {
                    if (owner.startsWith("org/apache/tika/")) {
                      seen[0]++;
                      Class<?> found = find(owner);
                      boolean there =
                          found != null
                              && Arrays.stream(found.getFields())
                                  .anyMatch(
                                      f ->
                                          f.getName().equals(field)
                                              && Type.getDescriptor(f.getType()).equals(type));
                      if (!there) {
                        missing.add(owner + "." + field + " " + type);
                      }
                    }
                  }

                  private void method(String owner, String method, String type) {
                    if (!owner.startsWith("org/apache/tika/")) {
                      return;
                    }
                    seen[0]++;
                    Class<?> found = find(owner);
                    boolean there =
                        found != null
                            && (method.equals("<init>")
                                ? Arrays.stream(found.getConstructors())
                                    .anyMatch(c -> Type.getConstructorDescriptor(c).equals(type))
                                : Arrays.stream(found.getMethods())
                                    .anyMatch(
                                        m ->
                                            m.getName().equals(method)
                                                && Type.getMethodDescriptor(m).equals(type)));
                    if (!there) {
                      missing.add(owner + "." + method + type);
                    }
                  }

                  private Class<?> find(String owner) {
                    try {
                      return Class.forName(owner.replace('/', '.'), false, tika);
                    } catch (ClassNotFoundException e) {
                      return null;
                    }
                  }
                };
              }
            },
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  /** Both signatures of parse are in the one class. */
  @ParameterizedTest
  @ValueSource(strings = {"1.28.5", "4.0.0"})
  void implementsTheInterface(String version) throws Exception {
    Path folder = Path.of(System.getProperty("dateline.tikas"), version);
    File[] jars = folder.toFile().listFiles((dir, name) -> name.endsWith(".jar"));
    List<URL> urls = Stream.of(jars).map(TikaLinkageIT::url).toList();
    URL[] all =
        Stream.concat(urls.stream(), Stream.of(url(new File(System.getProperty("dateline.jar")))))
            .toArray(URL[]::new);
    try (URLClassLoader tika = new URLClassLoader(all, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = Class.forName("org.apache.tika.parser.Parser", true, tika);
      Object ours =
          Class.forName("io.dateline.tika.NewsArticleParser", true, tika)
              .getConstructor()
              .newInstance();
      assertThat(type.isInstance(ours)).isTrue();
      for (var method : type.getMethods()) {
        if (java.lang.reflect.Modifier.isAbstract(method.getModifiers())) {
          var found = ours.getClass().getMethod(method.getName(), method.getParameterTypes());
          assertThat(java.lang.reflect.Modifier.isAbstract(found.getModifiers()))
              .as(method.toString())
              .isFalse();
        }
      }
    }
  }
}
