using PaperAnalysis.Clusters;
using PaperAnalysis.Frames;
using static PaperAnalysis.Figures.FigureText;

namespace PaperAnalysis.Figures;

/// <summary>The terms that weigh most in each topic, topic under topic.</summary>
public static class TopicTermBars
{
    private const double RowHeight = 17;
    private const int LongestTerm = 26;

    /// <param name="rows">By topic and rank.</param>
    public static Figure Of(IReadOnlyList<TopicTermRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var topics = rows.Select(row => row.Topic).Distinct().ToArray();
        // Each topic has a line for its number above its terms.
        var lines = rows.GroupBy(row => row.Topic)
            .SelectMany(topic => topic.Select(row => (TopicTermRow?)row).Prepend(null))
            .ToArray();
        var places = lines
            .Index()
            .Where(line => line.Item is not null)
            .Select(line => (Place: line.Index, Row: line.Item!))
            .ToArray();
        return new()
        {
            Measures = ["PaperTopics.Of"],
            Uncertainty = "none: the weights of one solution",
            Title = "Terms of the topics",
            Subtitle =
                $"the first terms of {(topics.Length == 1 ? "the only topic" : Worded($"each of {topics.Length} topics"))}: {Order(rows)}",
            Traces = [.. places.GroupBy(place => place.Row.Topic).Select(topic => Bars([.. topic]))],
            Layout = new()
            {
                BarMode = "overlay",
                BarGap = 0.25,
                Height = HorizontalBars.Height(lines.Length, RowHeight),
                XAxis = Axis.Linear("share of the topic (of 1)") with { RangeMode = "tozero", NTicks = 6 },
                YAxis = Axis.Places("term", [.. lines.Select((row, line) => Name(row, lines, line))]) with
                {
                    Range = [lines.Length - 0.5, -0.5],
                    TickFont = new() { Size = 11 },
                },
            },
            Numbers = DataFrame.FromRecords(rows),
        };
    }

    // As the model ranks them (TopicModel.TopTerms).
    private static string Order(IReadOnlyList<TopicTermRow> rows) =>
        rows.Zip(rows.Skip(1))
            .All(pair => pair.First.Topic != pair.Second.Topic || pair.First.Weight >= pair.Second.Weight)
            ? "largest share first"
            : "those first that have a large share and are this topic's more than the others'";

    private static PlotText Name(TopicTermRow? row, TopicTermRow?[] lines, int line) =>
        row is null ? PlotText.Bold(Worded($"topic {lines[line + 1]!.Topic}")) : PlotText.Cut(row.Term, LongestTerm);

    private static BarTrace Bars((int Place, TopicTermRow Row)[] terms) =>
        new()
        {
            Name = Worded($"topic {terms[0].Row.Topic}"),
            Orientation = "h",
            X = Coordinates.Of(terms.Select(term => term.Row.Weight)),
            Y = Coordinates.Of(terms.Select(term => term.Place)),
            Marker = new()
            {
                Color = Palette.Category(terms[0].Row.Topic),
                Line = new() { Color = Palette.Ink, Width = 0.5 },
            },
            Opens = [.. terms.Select(term => PaperQuery.Word(term.Row.Term))],
            CustomData =
            [
                .. terms.Select(term =>
                    PlotText.Lines([
                        PlotText.Bold(term.Row.Term),
                        Worded($"{term.Row.Weight:0.0 %} of topic {term.Row.Topic}, rank {term.Row.Rank}"),
                    ])
                ),
            ],
        };
}
