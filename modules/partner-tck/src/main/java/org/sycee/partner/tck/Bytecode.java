package org.sycee.partner.tck;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A plugin's own code, as it is compiled.
 *
 * @param classes a class file each; those of libraries beside it are not looked at, which may have programs of their own
 */
record Bytecode(List<byte[]> classes) {

    private static final int API = Opcodes.ASM9;

    /** What ends the host's process or starts another one, by owner. */
    private static final Map<String, Set<String>> FORBIDDEN = Map.of(
            "java/lang/System", Set.of("exit", "load", "loadLibrary"),
            "java/lang/Runtime", Set.of("exit", "halt", "exec", "load", "loadLibrary"),
            "java/lang/ProcessBuilder", Set.of("start", "startPipeline"));

    /** The calls, and references to methods, that no plugin may have, such as {@code java.lang.System.exit}. */
    Collection<String> forbiddenCalls() {
        var search = new Search(new TreeSet<>());
        classes.forEach(each -> new ClassReader(each).accept(search, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
        return search.found;
    }

    private static final class Search extends ClassVisitor {

        private final Set<String> found;

        Search(Set<String> found) {
            super(API);
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(API) {

                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                    note(owner, called);
                }

                @Override
                public void visitInvokeDynamicInsn(String any, String type, Handle factory, Object... arguments) {
                    Stream.of(arguments)
                            .filter(Handle.class::isInstance)
                            .map(Handle.class::cast)
                            .forEach(method -> note(method.getOwner(), method.getName()));
                }
            };
        }

        private void note(String owner, String called) {
            if (FORBIDDEN.getOrDefault(owner, Set.of()).contains(called)) {
                found.add(owner.replace('/', '.') + "." + called);
            }
        }
    }
}
