using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;
using PaperAnalysis.Notebooks.Sessions.Running;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Sessions;

/// <summary>What every cell can call without a prefix, with the names that users of .NET Interactive know.</summary>
[SuppressMessage("Style", "IDE1006", Justification = "The names are those of .NET Interactive.")]
public static class NotebookFunctions
{
    /// <summary>Shows a value now, before the cell ends.</summary>
    /// <param name="mimeTypes">Only these representations; all where none is named.</param>
    /// <returns>A handle that replaces the value in place.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        ValueDisplay.Show(Representations.Of(value, mimeTypes));

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">Only when the next output comes, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => CellRun.Here().Publish(new CellOutput.Clear(wait));

    /// <summary>
    /// The same sequence, with a bar that shows how far the loop over it is: <c>foreach (var paper in
    /// Progress(papers))</c>. When the loop is over, also by <c>break</c> or an exception, the number of items that it
    /// is through with stays.
    /// </summary>
    /// <param name="title">What the loop does.</param>
    /// <param name="count">The number of items, where the sequence does not know it itself.</param>
    public static IEnumerable<T> Progress<T>(IEnumerable<T> items, string title = "", long? count = null)
    {
        var loop = ValueDisplay.Follow(title, count ?? (items.TryGetNonEnumeratedCount(out var known) ? known : null));
        try
        {
            foreach (var item in items)
            {
                yield return item;
                loop.Step();
            }
            loop.IsComplete = true;
        }
        finally
        {
            loop.End();
        }
    }

    /// <inheritdoc cref="Progress{T}(IEnumerable{T}, string, long?)"/>
    public static async IAsyncEnumerable<T> Progress<T>(
        IAsyncEnumerable<T> items,
        string title = "",
        long? count = null
    )
    {
        var loop = ValueDisplay.Follow(title, count);
        try
        {
            await foreach (var item in items)
            {
                yield return item;
                loop.Step();
            }
            loop.IsComplete = true;
        }
        finally
        {
            loop.End();
        }
    }

    /// <summary>HTML as it stands, not encoded.</summary>
    public static IHtmlContent HTML(string html) => new HtmlString(html);

    /// <summary>Markdown as it stands. In <c>Markdown($"…")</c> what fills the holes is escaped.</summary>
    public static MarkdownText Markdown(string text) => new(text);

    /// <summary>
    /// Markdown with holes, <c>Markdown($"**{paper.Title}**")</c>: what fills them is text that stands as it is, so that
    /// a title makes nothing bold and no link. A value that shows itself as Markdown, such as another
    /// <c>Markdown(…)</c>, and a hole with the format <c>raw</c>, <c>{text:raw}</c>, come in unescaped.
    /// </summary>
    public static MarkdownText Markdown(MarkdownHandler text) => new(text.Markdown);

    /// <summary>Asks the person at the notebook for a line.</summary>
    /// <exception cref="InvalidOperationException">The front end takes no input.</exception>
    public static string GetInput(string prompt = "") => Ask(prompt, password: false);

    /// <summary>As <see cref="GetInput"/>, without showing what is typed.</summary>
    /// <exception cref="InvalidOperationException">The front end takes no input.</exception>
    public static string GetPassword(string prompt = "Password: ") => Ask(prompt, password: true);

    private static string Ask(string prompt, bool password) =>
        CellRun.Here().ReadLine(prompt, password)
        ?? throw new InvalidOperationException(
            "This front end takes no input. Run the notebook in VS Code or Jupyter, or give the value in the cell."
        );
}
