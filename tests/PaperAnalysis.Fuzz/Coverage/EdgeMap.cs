using System.Globalization;

namespace PaperAnalysis.Fuzz.Coverage;

/// <summary>Which room (namespace) each edge is in, kept beside the instrumented assemblies.</summary>
internal sealed class EdgeMap
{
    private const string File = "edges.txt";
    private readonly List<string> _rooms = [];
    private int? _ours;

    public int Count => _rooms.Count;

    /// <summary>Those of our code, which come first; then come those of libraries.</summary>
    public int Ours =>
        _ours ??= _rooms.FindIndex(static room => room.StartsWith("Markdig", StringComparison.Ordinal))
            is >= 0
                and var at
            ? at
            : Count;

    public IReadOnlyList<string> Rooms => _rooms;

    /// <summary>The next edge's number.</summary>
    public int Next(string room)
    {
        _rooms.Add(room);
        return _rooms.Count <= Edges.Most
            ? _rooms.Count - 1
            : throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The code has more than {Edges.Most} edges; let Edges hold more."
                )
            );
    }

    public void Save(string folder) => System.IO.File.WriteAllLines(Path.Combine(folder, File), _rooms);

    /// <summary>Of this program; empty where it is not instrumented.</summary>
    public static EdgeMap Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, File);
        var map = new EdgeMap();
        map._rooms.AddRange(System.IO.File.Exists(file) ? System.IO.File.ReadAllLines(file) : []);
        return map;
    }
}
