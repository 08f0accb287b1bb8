"""Assertions that several tests share."""


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        """The exception is as the template says: of its class, with its arguments; so are those of a group."""
        if exc is None and template is None:
            return
        if template is None:
            self.fail(f'unexpected exception: {exc}')
        if exc is None:
            self.fail(f'expected an exception like {template!r}, got None')
        if not isinstance(exc, ExceptionGroup):
            self.assertEqual(exc.__class__, template.__class__)
            self.assertEqual(exc.args[0], template.args[0])
            return
        self.assertEqual(exc.message, template.message)
        self.assertEqual(len(exc.exceptions), len(template.exceptions))
        for one, like in zip(exc.exceptions, template.exceptions):
            self.assertExceptionIsLike(one, like)
