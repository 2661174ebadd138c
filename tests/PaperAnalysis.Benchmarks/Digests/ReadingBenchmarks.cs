using BenchmarkDotNet.Attributes;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Benchmarks.Digests;

/// <summary>Reading 100,000 records of JSON Lines, 98.6 MB, and the same records as a saved page.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly string _records = DataFolder.File("corpora", "ax100k.jsonl");
    private readonly string _page = Path.GetTempFileName();

    [GlobalSetup]
    public void WritePage() =>
        File.WriteAllLines(
            _page,
            Collection.Load(_records).Papers.SelectMany(p => new[] { p.Title, "", p.Abstract, "" })
        );

    [GlobalCleanup]
    public void DeletePage() => File.Delete(_page);

    [Benchmark]
    public int JsonLines() => Collection.Load(_records).Papers.Count;

    [Benchmark]
    public int SavedPage() => Collection.Load(_page).Papers.Count;
}
