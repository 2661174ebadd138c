using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Figures.Tests;

public partial class EveryFigureTests
{
    public static TheoryData<string> Names { get; } = [.. ExampleFigures.All.Keys];

    /// <summary>A chart that nobody draws here would escape all the tests below.</summary>
    [Fact]
    public void Every_chart_has_an_example() =>
        Assert.Equal(
            typeof(Figure)
                .Assembly.GetExportedTypes()
                .Where(type =>
                    type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                        .Any(method => method.ReturnType == typeof(Figure))
                )
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            ExampleFigures.All.Keys.Select(name => name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_axis_has_a_title(string name)
    {
        var layout = Json(name).GetProperty("layout");

        var axes = layout.EnumerateObject().Where(property => AxisName().IsMatch(property.Name)).ToArray();

        Assert.True(axes.Length >= 2, "a figure has an x and a y axis");
        Assert.All(axes, axis => Assert.NotEqual("", axis.Value.GetProperty("title").GetProperty("text").GetString()));
    }

    private static readonly string?[] Templates = ["%{customdata}<extra></extra>", PaperHover.Template];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_mark_tells_what_it_is_on_hover_or_is_only_a_guide(string name) =>
        Assert.All(
            Json(name).GetProperty("data").EnumerateArray(),
            trace =>
            {
                if (trace.TryGetProperty("hoverinfo", out var info))
                {
                    Assert.Equal("skip", info.GetString());
                    return;
                }

                var template = trace.GetProperty("hovertemplate").GetString();
                Assert.Contains(template, Templates);
                // A text for each mark, or the three of a paper.
                var texts = template == PaperHover.Template ? 3 : 1;
                Assert.Equal(
                    Leaves(trace.GetProperty("y")) * Rows(trace) * texts,
                    Leaves(trace.GetProperty("customdata"))
                );
            }
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_colours_of_the_scheme_are_used(string name)
    {
        string[] scheme =
        [
            .. Palette.Categories,
            .. Palette.Amounts.Select(stop => stop.Color),
            .. Palette.Categories.Select(Palette.Wash),
            Palette.Ink,
            Palette.Muted,
            Palette.Silver,
            Palette.Grid,
            Palette.Paper,
        ];

        var used = Strings(Json(name))
            .SelectMany(text => Colour().Matches(text))
            .Select(match => match.Value)
            .ToHashSet();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(scheme));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_of_digests_is_never_markup_TeX_or_a_template(string name)
    {
        var json = Json(name);

        foreach (var text in Strings(json))
        {
            Assert.DoesNotContain('<', OwnTag().Replace(text, ""));
            Assert.DoesNotContain('$', text);
        }

        var templates = json.GetProperty("data")
            .EnumerateArray()
            .SelectMany(trace => trace.EnumerateObject())
            .Where(property => property.Name.EndsWith("template", StringComparison.Ordinal));
        Assert.All(templates, template => Assert.Contains(template.Value.GetString(), Templates));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_takes_the_width_it_is_given_and_states_its_height(string name)
    {
        var json = Json(name);

        Assert.True(json.GetProperty("config").GetProperty("responsive").GetBoolean());
        Assert.True(json.GetProperty("layout").GetProperty("autosize").GetBoolean());
        Assert.False(json.GetProperty("layout").TryGetProperty("width", out _));
        Assert.InRange(json.GetProperty("layout").GetProperty("height").GetDouble(), 100, 1200);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_text_rendering_starts_with_the_title_and_lists_the_numbers(string name)
    {
        var figure = ExampleFigures.All[name]();

        var lines = figure.ToMimeBundle()["text/plain"].Split('\n');

        Assert.Equal(figure.Title, lines[0]);
        Assert.True(figure.Numbers.Rows.Count > 0, "a figure draws numbers, so its text has rows");
        Assert.All(
            figure.Numbers.Columns,
            column => Assert.Contains(lines, line => line.Contains(column.Name, StringComparison.Ordinal))
        );
    }

    private static JsonElement Json(string name) =>
        JsonSerializer.Deserialize<JsonElement>(ExampleFigures.All[name]().ToJson());

    private static int Leaves(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().Sum(Leaves) : 1;

    /// <summary>A heatmap has one text a cell, so its y values count once for each column.</summary>
    private static int Rows(JsonElement trace) =>
        trace.GetProperty("type").GetString() == "heatmap" ? Leaves(trace.GetProperty("x")) : 1;

    private static IEnumerable<string> Strings(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };

    [GeneratedRegex(@"^[xy]axis\d*$")]
    private static partial Regex AxisName();

    [GeneratedRegex(@"#[0-9A-Fa-f]{3,8}\b(?!;)|rgba?\([^)]*\)")]
    private static partial Regex Colour();

    [GeneratedRegex("</?b>|<br>|<span style=\"[^\"<]*\">|</span>|<extra></extra>")]
    private static partial Regex OwnTag();
}
