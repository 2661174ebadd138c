using System.Reflection;
using System.Runtime.CompilerServices;
using PaperAnalysis.Frames;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Tests;

/// <summary>Frames are what users hold: the rows of every measure become one with one call.</summary>
public sealed class RowFramesTests
{
    private static readonly (Type Value, string Column)[] Kept =
    [
        (typeof(string), "string"),
        (typeof(bool), "bool"),
        (typeof(int), "int"),
        (typeof(long), "long"),
        (typeof(double), "double"),
        (typeof(DateOnly), "date"),
        (typeof(Enum), "string"),
    ];

    public static TheoryData<Type> Rows =>
        [
            .. typeof(Corpus)
                .Assembly.GetExportedTypes()
                .Where(type => type.Name.EndsWith("Row", StringComparison.Ordinal)),
        ];

    [Fact]
    public void The_measures_have_rows() => Assert.True(Rows.Count > 20, $"found {Rows.Count} types of rows");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Rows_become_a_frame_that_keeps_every_property_and_its_type(Type row)
    {
        var frame = (DataFrame)
            typeof(RowFramesTests)
                .GetMethod(nameof(FrameOfOne), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(row)
                .Invoke(null, null)!;

        Assert.Single(frame.Rows);
        Assert.Equal(
            row.GetProperties().Select(property => $"{property.Name} {ColumnOf(property.PropertyType)}").Order(),
            frame.Columns.Select(column => $"{column.Name} {column.Type}").Order()
        );
    }

    private static DataFrame FrameOfOne<T>()
    {
        var constructor = typeof(T).GetConstructors().MaxBy(static made => made.GetParameters().Length)!;
        var row = constructor.Invoke([.. constructor.GetParameters().Select(static p => Least(p.ParameterType))]);
        return new[] { (T)row }.ToDataFrame();
    }

    private static object? Least(Type type) =>
        type == typeof(string) ? ""
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    private static string ColumnOf(Type property) =>
        property.IsGenericType
        && property.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && HasText(property.GetGenericArguments()[0])
            ? "list"
            : Kept.FirstOrDefault(kept =>
                kept.Value.IsAssignableFrom(Nullable.GetUnderlyingType(property) ?? property)
            ).Column
                ?? $"that {property} has no column of its own type";

    /// <summary>A list's items are text in a frame, and what the compiler writes for a record is for nobody.</summary>
    private static bool HasText(Type item) =>
        !item.GetMethod(nameof(ToString), [])!.IsDefined(typeof(CompilerGeneratedAttribute));
}
