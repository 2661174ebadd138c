namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>A variable of the session.</summary>
/// <param name="Type">As it was declared.</param>
/// <param name="Value">In one short line.</param>
internal sealed record Variable(string Name, string Type, string Value);
