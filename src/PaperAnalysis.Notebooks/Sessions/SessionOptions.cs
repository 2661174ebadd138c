namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>How a <see cref="ScriptSession"/> starts.</summary>
internal sealed record SessionOptions
{
    /// <summary>
    /// The folder that relative paths in cells start from: <c>#load</c>, <c>#r</c> and file names. A notebook's own
    /// folder.
    /// </summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Where files that cells <c>#load</c> are looked for last: the scripts that came with the program.</summary>
    public string ScriptFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "notebooks");

    /// <summary>
    /// How long an interrupted cell may take to stop before it is left behind and a restart is asked for.
    /// </summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How long text may wait in the session before the channel gets it; writes in between become one output.
    /// </summary>
    public TimeSpan StreamDelay { get; init; } = TimeSpan.FromMilliseconds(40);
}
