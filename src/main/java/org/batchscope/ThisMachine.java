package org.batchscope;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.stream.Stream;

/// The machine that the program runs on.
@SuppressWarnings("restricted") // every start of the program allows native access
final class ThisMachine implements Machine {
  @Override
  public boolean usesGtk() {
    return System.getProperty("os.name").equals("Linux")
        && !"Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
  }

  @Override
  public boolean namesDisplay() {
    return Stream.of("DISPLAY", "WAYLAND_DISPLAY")
        .anyMatch(name -> !System.getenv().getOrDefault(name, "").isEmpty());
  }

  @Override
  public boolean canLoad(String library) {
    try {
      SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// JavaFX speaks to the X server in a Wayland session too.
  @Override
  public boolean displayAnswers() {
    try {
      SymbolLookup x11 = SymbolLookup.libraryLookup(Desktop.X11, Arena.global());
      MethodHandle open =
          Linker.nativeLinker()
              .downcallHandle(
                  x11.findOrThrow("XOpenDisplay"),
                  FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
      MethodHandle close =
          Linker.nativeLinker()
              .downcallHandle(
                  x11.findOrThrow("XCloseDisplay"),
                  FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
      MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
      if (display.equals(MemorySegment.NULL)) return false;
      int _ = (int) close.invokeExact(display);
      return true;
    } catch (Throwable e) {
      throw new IllegalStateException("the X server could not be asked", e);
    }
  }
}
