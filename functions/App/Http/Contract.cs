namespace FundingPipeline.App;

/// <summary>What a function of the API takes and gives: openapi.json is written from this.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class GivesAttribute(int status, Type? json) : Attribute
{
    public int Status => status;

    /// <summary>What the JSON says; null for a workbook.</summary>
    public Type? Json => json;
}

public sealed class GivesAttribute<T>(int status = 200) : GivesAttribute(status, typeof(T));

public sealed class GivesWorkbookAttribute() : GivesAttribute(200, null);

/// <summary>The JSON that a request must bring; null for files.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class TakesAttribute(Type? json) : Attribute
{
    public Type? Json => json;
}

public sealed class TakesAttribute<T>() : TakesAttribute(typeof(T));

public sealed class TakesFilesAttribute() : TakesAttribute(null);

/// <summary>What an address may ask besides.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AsksAttribute(string name, string says) : Attribute
{
    public string Name => name;

    public string Says => says;
}
