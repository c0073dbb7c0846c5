package org.goodschool.chassis.testing;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Finds switches that tell events apart and would let a new one through by a {@code default}. The JDK's own parser reads. */
final class EventSwitches {

    private EventSwitches() {
    }

    /**
     * @param events the simple names of the event records
     * @return where there is one: {@code Decider.java:27}
     */
    static List<String> withDefault(Path sources, Set<String> events) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources); var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(java));
            List<String> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(unit, Trees.instance(task).getSourcePositions(), events, found).scan(unit, null);
            }
            return found;
        }
    }

    private static final class Finder extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Set<String> events;
        private final List<String> found;

        Finder(CompilationUnitTree unit, SourcePositions positions, Set<String> events, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.events = events;
            this.found = found;
        }

        @Override
        public Void visitSwitch(SwitchTree node, Void unused) {
            look(node.getCases(), node.getExpression());
            return super.visitSwitch(node, unused);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree node, Void unused) {
            look(node.getCases(), node.getExpression());
            return super.visitSwitchExpression(node, unused);
        }

        private void look(List<? extends CaseTree> cases, Tree at) {
            List<Tree> labels = cases.stream().<Tree>flatMap(each -> each.getLabels().stream()).toList();
            boolean overEvents = labels.stream().anyMatch(this::namesAnEvent);
            if (overEvents && labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance)) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, at));
                found.add(Path.of(unit.getSourceFile().toUri()).getFileName() + ":" + line);
            }
        }

        /** {@code case ParcelSent sent}, {@code case ParcelSent(var number, …)}, with the interface before it or without. */
        private boolean namesAnEvent(Tree label) {
            Boolean[] names = {false};
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitIdentifier(IdentifierTree node, Void unused) {
                    names[0] |= events.contains(node.getName().toString());
                    return null;
                }

                @Override
                public Void visitMemberSelect(MemberSelectTree node, Void unused) {
                    names[0] |= events.contains(node.getIdentifier().toString());
                    return super.visitMemberSelect(node, unused);
                }
            }.scan(label, null);
            return names[0];
        }
    }
}
