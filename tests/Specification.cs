using System.Reflection;

namespace FundingPipeline.Tests;

/// <summary>Runs every test of a class, so that a house rule can look at what it asks.</summary>
public static class Specification
{
    public static void Run(Type spec)
    {
        var tests =
            from method in spec.GetMethods()
            where method.GetCustomAttribute<FactAttribute>() is not null
            from row in Rows(method)
            select (method, row);
        foreach (var (method, row) in tests)
        {
            var at = Activator.CreateInstance(spec);
            (method.Invoke(method.IsStatic ? null : at, row) as Task)?.GetAwaiter().GetResult();
            (at as IDisposable)?.Dispose();
        }
    }

    private static IEnumerable<object?[]> Rows(MethodInfo method) =>
        method.GetParameters().Length == 0
            ? [[]]
            : method.GetCustomAttributes().OfType<Xunit.Sdk.DataAttribute>().SelectMany(data => data.GetData(method)).Select(row => Given(method, row));

    /// <summary>InlineData writes a decimal as a double or an int.</summary>
    private static object?[] Given(MethodInfo method, object?[] row) =>
        [.. method.GetParameters().Select((parameter, i) => parameter.IsDefined(typeof(ParamArrayAttribute))
            ? row.Skip(i).Cast<string>().ToArray()
            : As(parameter.ParameterType, i < row.Length ? row[i] : parameter.DefaultValue))];

    private static object? As(Type asked, object? value) =>
        value is not null && (Nullable.GetUnderlyingType(asked) ?? asked) == typeof(decimal) ? Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) : value;
}
