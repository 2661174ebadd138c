namespace PaperAnalysis.Notebooks.Sessions.Magics;

/// <summary>A word to the session itself, alone on its line, such as <c>#!time</c>.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Help">What it does, in a few words.</param>
/// <param name="Show">What the cell shows for it once its code has run; null where it shows nothing.</param>
internal sealed record Magic(string Name, string Help, Func<RanCell, MimeBundle?> Show);
