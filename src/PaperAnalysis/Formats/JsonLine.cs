using System.Text.Json;

namespace PaperAnalysis.Formats;

/// <summary>One line of JSON Lines: an object, and nothing after it.</summary>
internal static class JsonLine
{
    /// <param name="reader">On the object's start; afterwards on its end.</param>
    public delegate void Taking<in T>(ref Utf8JsonReader reader, T into);

    /// <returns>What is wrong with the line; null where nothing is.</returns>
    public static JsonFault? Read<T>(ReadOnlySpan<byte> line, T into, Taking<T> take)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return new JsonFault.NoObject(reader.TokenType);
            }

            take(ref reader, into);
            // Anything after the object is an error that the next read raises.
            reader.Read();
            return null;
        }
        catch (JsonException failure)
        {
            return new JsonFault.Broken(failure.BytePositionInLine ?? 0);
        }
        catch (InvalidOperationException)
        {
            return new JsonFault.HalfSurrogatePair();
        }
    }
}
