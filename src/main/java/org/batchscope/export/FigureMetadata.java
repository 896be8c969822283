package org.batchscope.export;

/// What a figure's file says about itself.
///
/// @param title one line
/// @param scenarioJson everything needed to make the figure again
public record FigureMetadata(String title, String scenarioJson) {}
