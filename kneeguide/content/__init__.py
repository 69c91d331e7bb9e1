"""What the guide says: YAML files in, frozen values or every problem out."""
