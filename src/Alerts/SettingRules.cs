using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Alerts;

/// <summary>The setting is a secret: read from this environment variable, refused in a file.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute(string variable) : Attribute
{
    public string Variable => variable;
}

/// <summary>A duration from one bound to the other, both included.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SpanAttribute(string least, string most) : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is TimeSpan span && span >= Parse(least) && span <= Parse(most);

    public override string FormatErrorMessage(string name) => $"write a duration from {least} to {most} ([days.]hours:minutes:seconds)";

    private static TimeSpan Parse(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A time zone by a name this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeZoneNameAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    public override string FormatErrorMessage(string name) => "write an IANA name such as Asia/Gaza or Africa/Khartoum";
}
