using System.Collections.Immutable;
using System.Reflection;
using FundingPipeline.Funders;

namespace FundingPipeline.Tests.Return;

/// <summary>Texts that spreadsheet programs would run, or take for something else, if they were written carelessly.</summary>
public static class Hostile
{
    public static readonly ImmutableArray<string> Texts =
    [
        "=cmd|' /C calc'!A0", "+7+cmd|' /C calc'!A0", "-7+cmd|' /C calc'!A0", "@SUM(7+cmd)", "\t=7+cmd", "\r=7+cmd", "\n=7+cmd",
        "=HYPERLINK(\"http://cmd.example\",\"x\")", "_x003D_7+cmd", "'=7+cmd", "</t></is><f>7+cmd</f>", "=\u0001cmd",
    ];

    /// <summary>The same example with every text in it, however deep, made hostile. What the pipeline itself says, and no sender can, stays.</summary>
    public static T Made<T>(T example)
        where T : notnull => (T)Make(example)!;

    private static object? Make(object? value) => value switch
    {
        null or IRule or Funder or Source or NamedPeriod or Enum => value,
        string { Length: > 0 } text => Texts[text.Length % Texts.Length] + text,
        _ when value.GetType() is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(ImmutableArray<>) =>
            typeof(Hostile).GetMethod(nameof(MakeAll), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(list.GetGenericArguments()).Invoke(null, [value]),
        _ when value.GetType().Namespace?.StartsWith("FundingPipeline", StringComparison.Ordinal) == true => MakeParts(value),
        _ => value,
    };

    private static ImmutableArray<T> MakeAll<T>(ImmutableArray<T> items) => items.IsDefault ? items : [.. items.Select(item => (T)Make(item)!)];

    private static object MakeParts(object value)
    {
        var made = typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(value, null)!;
        for (var type = made.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                field.SetValue(made, Make(field.GetValue(made)));
            }
        }

        return made;
    }
}
