using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The documentation of one namespace: its types with their members, each under an anchor.</summary>
/// <param name="File">The page's path in the folder of pages.</param>
internal sealed record ApiPage(string Namespace, int Types, string File, string Content)
{
    private const string Folder = "api/";

    /// <param name="assemblies">Their files; the pages are in this order, and then by namespace.</param>
    public static IReadOnlyList<ApiPage> WriteAll(IReadOnlyList<string> assemblies, PageShell.Frame frame)
    {
        var types = assemblies.Count == 0 ? [] : PublicApi.Read(assemblies).SelectMany(all => all).ToList();
        var rooms = types.GroupBy(type => type.Namespace).ToList();
        var anchors = new ApiAnchors(rooms);
        var documentation = new ApiDocumentation(anchors);
        return
        [
            .. rooms.Select(room => new ApiPage(
                room.Key,
                room.Count(),
                Folder + ApiAnchors.PageOf(room.Key),
                Write(room.Key, [.. room], anchors, documentation, frame)
            )),
        ];
    }

    private static string Write(
        string room,
        IReadOnlyList<ApiType> types,
        ApiAnchors anchors,
        ApiDocumentation documentation,
        PageShell.Frame frame
    ) =>
        PageShell.Wrap(
            room,
            Html.Of(
                $"""
                <div class="columns">
                <nav class="contents" aria-label="Contents">
                <ul>
                {Html.Join(
                    types.Select(type =>
                        Html.Of($"<li><a href=\"#{anchors.IdOf(type.Symbol)}\">{CSharpNotation.NameOf(type.Symbol)}</a></li>")
                    )
                )}
                </ul>
                </nav>
                <main class="api">
                <h1>{Html.Join(room.Split('.').Select(Html.Text), between: ".<wbr>")}</h1>
                {Html.Join(types.Select(type => Write(type, anchors, documentation)))}
                </main>
                </div>
                """
            ),
            frame with
            {
                Scripts = [],
            },
            root: "../"
        );

    private static Html Write(ApiType type, ApiAnchors anchors, ApiDocumentation documentation) =>
        Html.Of(
            $"""
            <section>
            <h2 id="{anchors.IdOf(type.Symbol)}">{CSharpNotation.NameOf(type.Symbol)}</h2>
            {Code(type.Declaration)}
            {documentation.Of(type.Symbol)}
            {Html.Join(type.Members.Select(member => Write(member, anchors, documentation)))}
            </section>
            """
        );

    private static Html Write(ApiMember member, ApiAnchors anchors, ApiDocumentation documentation) =>
        Html.Of(
            $"""
            <div class="member" id="{anchors.IdOf(member.Symbol)}">
            {Code(member.Declaration)}
            {documentation.Of(member.Symbol)}
            </div>
            """
        );

    private static Html Code(string declaration) => Html.Of($"<pre><code>{CodeHtml.Convert(declaration)}</code></pre>");
}
