namespace PaperAnalysis.Fuzz.Targets;

/// <summary>Something that reads what others wrote.</summary>
/// <param name="Run">Reads an input. It returns for a good one and for one that is refused as documented; whatever it throws
/// is a finding, a <see cref="BrokenPromiseException"/> too.</param>
/// <param name="Good">Inputs to start from.</param>
/// <param name="Words">What means something in this format.</param>
internal sealed record FuzzTarget(
    string Name,
    Action<byte[]> Run,
    IReadOnlyList<byte[]> Good,
    IReadOnlyList<string> Words
)
{
    /// <summary>False where libraries do most of the work (Markdig, Roslyn, a parser of HTML), whose time we do not promise.</summary>
    public bool IsOurs { get; init; } = true;

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        Layouts.Target,
        FrameFiles.Csv,
        FrameFiles.JsonLines,
        FrameFiles.RoundTrip,
        Notebooks.Target,
        Models.Target,
        Texts.Tokens,
        Texts.Tex,
        Texts.Claims,
        Pages.Markdown,
        Pages.Terminal,
        Pages.Code,
        Messages.Target,
    ];
}
