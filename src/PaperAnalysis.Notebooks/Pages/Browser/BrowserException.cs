namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The machine's Chromium did not do what it was asked. The message says what it said itself.</summary>
/// <param name="ofPage">A script of the page failed; the browser itself goes on.</param>
internal sealed class BrowserException(string message, bool ofPage = false) : Exception(message)
{
    public bool OfPage => ofPage;
}
