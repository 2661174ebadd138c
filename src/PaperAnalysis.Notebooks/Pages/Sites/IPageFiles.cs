namespace PaperAnalysis.Notebooks.Pages;

/// <summary>How a page gets what it shares with others: by addresses of files beside it, or in itself.</summary>
internal interface IPageFiles
{
    /// <summary>The element with the style of all pages.</summary>
    /// <param name="root">The way from the page's folder to that of the index.</param>
    Html Style(string root);

    /// <summary>The elements of scripts, and what the page's policy says of scripts so that these run and no others.</summary>
    /// <param name="names">As <see cref="PageAssets"/> has them, in the order in which they use each other.</param>
    (Html Elements, string Policy) Scripts(IReadOnlyList<string> names, string root);

    /// <summary>The address of an image.</summary>
    /// <param name="name">What no other image of the site is called.</param>
    string Image(string name, string base64);
}
