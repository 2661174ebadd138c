namespace PaperAnalysis.Cli.Tests.Browser;

/// <summary>A fact about a page in a browser, left out with a reason where there is no browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = MachineBrowser.Missing;
}
