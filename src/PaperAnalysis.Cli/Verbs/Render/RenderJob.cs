namespace PaperAnalysis.Cli.Verbs;

/// <summary>What <c>render</c> does with the notebooks that it ran.</summary>
internal enum RenderJob
{
    Pages,
    Check,
    Update,
    Compare,
}
