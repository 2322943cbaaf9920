using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Reading;

namespace Alerts.Verbs;

/// <summary>A reading as the JSON that <c>alerts read</c> promises.</summary>
internal static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string? id, ArticleReading reading) => ToText(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("language", reading.Language);
        json.WriteStartArray("readings");
        foreach (var claim in reading.Claims) WriteClaim(json, claim);
        json.WriteEndArray();
        WriteList(json, "notes", reading.Notes);
        json.WriteEndObject();
    });

    public static string Error(string? id, string error) => ToText(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("error", error);
        json.WriteEndObject();
    });

    /// <summary>AtLeast → at_least.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("indicator", claim.Indicator);
        json.WriteString("status", Name(claim.Status));
        if (claim.State is not null) json.WriteString("state", claim.State);
        WriteFigure(json, claim.Figure);
        WritePlace(json, claim.Place);
        json.WriteStartArray("evidence");
        foreach (var evidence in claim.Evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("start", evidence.Start);
            json.WriteNumber("end", evidence.End);
            json.WriteString("text", evidence.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("severity", Name(claim.Severity));
        json.WriteString("urgency", Name(claim.Urgency));
        json.WriteString("certainty", Name(claim.Certainty));
        json.WriteBoolean("background", claim.Background);
        WriteMore(json, claim);
        json.WriteEndObject();
    }

    private static void WriteMore(Utf8JsonWriter json, Claim claim)
    {
        if (claim.Attribution != Attribution.Narrator)
        {
            json.WriteStartObject("attribution");
            json.WriteString("type", claim.Attribution.Type);
            json.WriteString("text", claim.Attribution.Text);
            json.WriteEndObject();
        }

        WriteList(json, "actors", claim.Actors);
        WriteList(json, "supporters", claim.Supporters);
        WriteText(json, "weapon", claim.Weapon);
        WriteText(json, "facility", claim.Facility);
        WriteText(json, "cause", claim.Cause);
        WriteList(json, "victims", claim.Victims);
        WriteList(json, "items", claim.Items);
        WriteText(json, "duration", claim.Duration);
        WriteText(json, "date", claim.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        WriteList(json, "why", claim.Why);
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure? figure)
    {
        if (figure is null)
        {
            json.WriteNull("figure");
            return;
        }

        json.WriteStartObject("figure");
        json.WriteString("kind", Name(figure.Kind));
        WriteNumber(json, "min", figure.Min);
        WriteNumber(json, "max", figure.Max);
        json.WriteString("qualifier", figure.Qualifier is { } q ? Name(q) : null);
        json.WriteBoolean("cumulative", figure.Cumulative);
        if (figure.Unit != "person") json.WriteString("unit", figure.Unit);
        if (figure.Subset) json.WriteBoolean("subset", true);
        json.WriteString("text", figure.Text);
        json.WriteNumber("start", figure.Start);
        json.WriteNumber("end", figure.End);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceMention? place)
    {
        if (place is null)
        {
            json.WriteNull("place");
            return;
        }

        json.WriteStartObject("place");
        json.WriteString("id", place.Id);
        json.WriteString("name", place.Name);
        json.WriteString("nameAr", place.NameAr);
        json.WriteString("text", place.Text);
        json.WriteString("country", place.Country);
        if (place.Lat is { } lat) json.WriteNumber("lat", lat);
        if (place.Lon is { } lon) json.WriteNumber("lon", lon);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string ToText(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
