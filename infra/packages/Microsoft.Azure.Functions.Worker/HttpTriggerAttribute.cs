using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A request came in. The parameter is ASP.NET Core's HttpRequest, the result its IActionResult.</summary>
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : TriggerBindingAttribute
{
    public HttpTriggerAttribute(params string[] methods)
        : this(AuthorizationLevel.Function, methods)
    {
    }

    public AuthorizationLevel AuthLevel { get; } = authLevel;
    public string[]? Methods { get; } = methods;

    /// <summary>The path below host.json's prefix, with <c>{name}</c> and <c>{id:int}</c>; the function's name when there is none.</summary>
    public string? Route { get; set; }
}

/// <summary>Which of the host's keys a caller must show.</summary>
public enum AuthorizationLevel { Anonymous, User, Function, System, Admin }

/// <summary>The reply among several results.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpResultAttribute : Attribute;
