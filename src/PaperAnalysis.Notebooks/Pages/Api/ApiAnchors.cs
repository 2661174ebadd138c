using Microsoft.CodeAnalysis;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Where each public type and member stands: on the page of its namespace, under an id of its own.</summary>
internal sealed class ApiAnchors
{
    private readonly Dictionary<string, (ISymbol Symbol, string Page, string Id)> _places = new(StringComparer.Ordinal);

    public ApiAnchors(IEnumerable<IGrouping<string, ApiType>> rooms)
    {
        foreach (var room in rooms)
        {
            var ids = new HeadingIds();
            foreach (var type in room)
            {
                var name = NameOf(type.Symbol);
                Add(type.Symbol, room.Key, ids.Next(name));
                foreach (var member in type.Members)
                {
                    Add(member.Symbol, room.Key, ids.Next($"{name}.{NameOf(member.Symbol)}"));
                }
            }
        }
    }

    public static string PageOf(string room) => room + ".html";

    public string IdOf(ISymbol symbol) => _places[Key(symbol)].Id;

    /// <param name="reference">As documentation refers to it: <c>T:System.Math</c>.</param>
    /// <returns>Null where no page has it.</returns>
    public (ISymbol Symbol, string Address)? Find(string reference) =>
        _places.TryGetValue(reference, out var place) ? (place.Symbol, $"{PageOf(place.Page)}#{place.Id}") : null;

    private void Add(ISymbol symbol, string room, string id) => _places.Add(Key(symbol), (symbol, room, id));

    private static string Key(ISymbol symbol) => symbol.GetDocumentationCommentId()!;

    private static string NameOf(ISymbol symbol) =>
        symbol switch
        {
            INamedTypeSymbol { ContainingType: { } outer } inner => $"{NameOf(outer)}.{inner.Name}",
            // Beside `Column` there may be a `Column<T>`.
            INamedTypeSymbol { Arity: > 0 } type => $"{type.Name}-{type.Arity}",
            IMethodSymbol { MethodKind: MethodKind.Constructor } => "new",
            IPropertySymbol { IsIndexer: true } => "this",
            _ => symbol.Name,
        };
}
